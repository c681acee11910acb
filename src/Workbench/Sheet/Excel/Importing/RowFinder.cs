using Yuimori.Catalogue;
using Yuimori.Workbench.Sheet.Excel.Reading;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>
/// Finds which row is which: by its hidden id, else by its fixed texts. A fixed text that does not belong to the id is
/// an error, since a table that was sorted in part would put every answer into a wrong row.
/// </summary>
internal sealed class RowFinder
{
    private readonly ImportContext _context;
    private readonly BookGrid _grid;
    private readonly ColumnMap _columns;
    private readonly Lazy<ILookup<string, string>> _byTexts;

    public RowFinder(ImportContext context, BookGrid grid, ColumnMap columns)
    {
        (_context, _grid, _columns) = (context, grid, columns);
        _byTexts = new(ByTexts);
    }

    /// <summary>The rows, in the workbook's order.</summary>
    public IReadOnlyList<ImportRow> Find()
    {
        var rows = new List<ImportRow>();
        foreach (var number in _grid.Rows)
        {
            if (_columns.Heads.Contains(number) || IsBlank(number)) continue;
            var id = IdOf(number);
            if (id is null) continue;
            var row = _context.Sheet.Find(id);
            if (row is null && !ReportGone(number, id)) continue;
            if (IsUnedited(number, id, row)) rows.Add(new(id, number, row));
        }

        return rows;
    }

    private bool IsBlank(int number) => _grid.Row(number).Values.All(c => string.IsNullOrWhiteSpace(c.Text));

    private string? IdOf(int number)
    {
        var text = _columns.RowId is { } column ? _grid.Text(number, column).Trim() : "";
        if (RowIdForm.Is(text)) return text;
        var place = _grid.Address(number, _columns.RowId ?? 1);
        if (text.Length > 0 && HasAnswer(number))
        {
            _context.Problems.Error(
                40, place, new("行IDが書き換えられています。", "The row id has been overwritten."), text, FillInAgain);
            return null;
        }

        var found = _byTexts.Value[Key(number)].Take(2).ToList();
        if (found.Count == 1)
        {
            _context.Problems.Remark(
                47, place, new("行IDがないため、固定欄の内容から行を特定しました。",
                    "The row id is missing; the row was found by its fixed cells."), "",
                new("次からは非表示の列も残してください。", "Keep the hidden column from now on."));
            return found[0];
        }

        if (!HasAnswer(number)) return null;
        _context.Problems.Error(
            40, place, new("行IDがありません。", "The row id is missing."), "", FillInAgain);
        return null;
    }

    private static Kernel.Text.LocalisedText FillInAgain { get; } = new(
        "書き出したブックの同じ行に記入し直してください。自分で足した行には水準を書かないでください。",
        "Fill in the same row of the exported workbook; rows of your own must not carry levels.");

    private bool HasAnswer(int number) => _columns.Columns.Any(
        c => c.Key.IsAnswer && !string.IsNullOrWhiteSpace(_grid.Text(number, c.Value)));

    private bool ReportGone(int number, string id)
    {
        var place = _grid.Address(number, _columns.RowId ?? 1);
        if (_context.Exported?.Rows.ContainsKey(id) == true)
        {
            if (HasAnswer(number))
            {
                _context.Problems.Remark(
                    42, place, new("この行は今のシステムにありません。", "The System has no such row any more."), id,
                    new("回答は「所属なし」として残しました。", "Its answers are kept as orphans."));
            }

            return true;
        }

        _context.Problems.Error(
            42, place, new("知らない行IDです。", "The row id is not known."), id,
            new("行IDを元に戻すか、この行を削除してください。", "Restore the row id, or delete the row."));
        return false;
    }

    /// <summary>Whether each fixed cell holds what was exported, or what the sheet says now.</summary>
    private bool IsUnedited(int number, string id, SheetRow? row)
    {
        var was = _context.Exported?.Rows.GetValueOrDefault(id);
        var isGood = true;
        for (var i = 0; i < BookColumn.Fixed.Count; i++)
        {
            if (_columns.Of(BookColumn.Fixed[i]) is not { } column) continue;

            // What a merge covers was not written by anybody.
            if (_grid.At(number, column) is null && _grid.MergeAt(number, column) is not null) continue;
            var text = ImportContext.Normal(_grid.Text(number, column));
            if (was is not null && text == ImportContext.Normal(was[i])) continue;
            var now = row is null ? null : BookWords.FixedText(row, BookColumn.Fixed[i], _context.Sheet.Guide);
            if (now is not null && ImportContext.Is(text, now)) continue;
            if (was is null && now is null) continue;
            isGood = false;
            var (ja, en) = was is not null ? (was[i], was[i]) : (now!.Ja, now.En);
            _context.Problems.Error(
                43, _grid.Address(number, column),
                new("編集しない欄が変わっています。", "A cell that is not to be edited has changed."), text,
                new($"「{Short(ja)}」に戻してください。一部の列だけを並べ替えたときは、表全体で並べ替え直してください。",
                    $"Restore \"{Short(en)}\". If you sorted some columns alone, sort the whole table instead."));
        }

        RemarkMeasures(number, id);
        return isGood;
    }

    private void RemarkMeasures(int number, string id)
    {
        foreach (var phase in Enum.GetValues<LifecyclePhase>())
        {
            if (!_columns.Columns.TryGetValue(new BookColumn(BookField.Measure, phase), out var column)) continue;
            var mark = _context.Exported?.MarkOf(id, phase);
            var text = ImportContext.Normal(_grid.Shown(number, column)?.Text ?? "");
            if (mark is null or "" || mark == HiddenSheet.MarkOf(text)) continue;
            if (_context.Sheet.Find(id) is { } row && ImportContext.Is(text, row.Cell(phase).Text)) continue;
            _context.Problems.Remark(
                44, _grid.Address(number, column), new(
                    "対策の文面が変わっています。変更は取り込みません。", "The measure's text has changed; the change is not taken."),
                text, new("書きたいことは備考に書いてください。", "Put what you want to say into the note."));
        }
    }

    private string Key(int number) => string.Join('\u001F', BookColumn.Fixed
        .Select(f => _columns.Of(f) is { } c ? ImportContext.Normal(_grid.Shown(number, c)?.Text ?? "") : "?"));

    private ILookup<string, string> ByTexts()
    {
        var has = BookColumn.Fixed.Select(f => _columns.Of(f) is not null).ToList();
        string KeyOf(IEnumerable<string> texts) => string.Join('\u001F', texts.Take(has.Count)
            .Select((t, i) => has[i] ? ImportContext.Normal(t) : "?"));
        if (_context.Exported is { Rows.Count: > 0 } exported)
            return exported.Rows.ToLookup(r => KeyOf(r.Value), r => r.Key, StringComparer.Ordinal);
        var guide = _context.Sheet.Guide;
        return _context.Sheet.Rows.SelectMany(r => new[]
        {
            (Key: KeyOf(BookColumn.Fixed.Select(f => BookWords.FixedText(r, f, guide).Ja)), r.Id),
            (Key: KeyOf(BookColumn.Fixed.Select(f => BookWords.FixedText(r, f, guide).En)), r.Id),
        }).Distinct().ToLookup(p => p.Key, p => p.Id, StringComparer.Ordinal);
    }

    private static string Short(string text)
    {
        const int lengthMax = 40;
        return text.Length <= lengthMax ? text : text[..lengthMax] + "…";
    }
}
