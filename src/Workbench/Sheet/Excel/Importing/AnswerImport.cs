using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>
/// Reads the answers, and merges them: what the vendor changed since the export is taken, what only the sheet file
/// changed stays, and what both changed is an error.
/// </summary>
internal sealed class AnswerImport(ImportContext context, BookGrid grid, ColumnMap columns)
{
    private readonly AnswerCells _cells = new(context, grid);
    private readonly Dictionary<AnswerKey, SheetAnswer> _after = [];

    /// <summary>What changes, in the order of rows, products and phases.</summary>
    public IReadOnlyList<AnswerChange> Read(IReadOnlyList<ImportRow> rows)
    {
        RemarkMerges();
        var answers = columns.Columns.Where(c => c.Key.IsAnswer).OrderBy(c => c.Value).ToList();
        foreach (var copies in rows.GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            var list = copies.ToList();
            if (list.Count > 1) RemarkCopies(list);
            foreach (var (column, number) in answers) Read(list, column, number);
        }

        return
        [
            .. _after.Select(a => new AnswerChange(
                    a.Key, context.Sheet.Answers.Answers.GetValueOrDefault(a.Key, SheetAnswer.Empty), a.Value))
                .Where(c => c.Before != c.After)
                .OrderBy(c => c.Key.Product, StringComparer.Ordinal).ThenBy(c => c.Key.Row, StringComparer.Ordinal)
                .ThenBy(c => c.Key.Phase),
        ];
    }

    private void Read(List<ImportRow> copies, BookColumn column, int number)
    {
        var key = new AnswerKey(copies[0].Id, column.Phase!.Value, column.Product!);
        var now = _after.GetValueOrDefault(key)
            ?? context.Sheet.Answers.Answers.GetValueOrDefault(key, SheetAnswer.Empty);
        var was = context.Exported?.At(key);
        var isAsked = copies[0].Row?.Cell(key.Phase).IsAsked ?? true;
        if (_cells.Read(copies, column.Field, number, isAsked) is not { } came) return;
        var place = grid.Address(came.Row, number);
        _after[key] = column.Field switch
        {
            BookField.Level => now with { Level = Merge(now.Level, (SheetLevel?)came.Value, was?.Level, was, place) },
            BookField.Note => now with { Note = MergeText(now.Note, (string?)came.Value, was?.Note, was, place) },
            _ => now with { Evidence = MergeText(now.Evidence, (string?)came.Value, was?.Evidence, was, place) },
        };
    }

    private string? MergeText(string? now, string? came, string? was, SheetAnswer? known, string place)
    {
        // A program may have changed line ends or outer spaces: that is no change by a person.
        string? As(string? text) => text is null ? null : ImportContext.Normal(text);
        if (As(now) == came) return now;
        return As(was) == came && known is not null ? now : Merge(now, came, was, known, place);
    }

    private T? Merge<T>(T? now, T? came, T? was, SheetAnswer? known, string place)
    {
        bool Same(T? left, T? right) => EqualityComparer<T?>.Default.Equals(left, right);
        if (Same(came, now)) return now;

        // Without the hidden sheet nobody knows whether an empty cell was emptied: nothing is lost for it.
        if (known is null) return came is null ? now : came;
        if (Same(came, was)) return now;
        if (Same(now, was) || context.Options.PreferWorkbook) return came;
        context.Problems.Error(
            46, place, new("書き出した後に、評価シートのファイルでも変わっています。", "The sheet file has changed here as well since the export."),
            $"{came}", new(
                $"ファイルの今の値は「{now}」です。どちらかに合わせるか、ブックを優先して読み込んでください（--prefer-workbook）。",
                $"The file now says \"{now}\". Make both agree, or import with --prefer-workbook."));
        return now;
    }

    private void RemarkCopies(List<ImportRow> copies) => context.Problems.Remark(
        41, grid.Address(copies[1].Number, columns.RowId ?? 1),
        new("同じ行が2つ以上あります。", "The same row stands more than once."),
        copies[0].Id, new(
            $"{string.Join("、", copies.Select(c => $"{c.Number}行"))}を1つの行として読みました。コピーは削除してください。",
            $"Rows {string.Join(", ", copies.Select(c => c.Number))} were read as one; delete the copies."));

    private void RemarkMerges()
    {
        var answers = columns.Columns.Where(c => c.Key.IsAnswer).Select(c => c.Value).ToHashSet();
        foreach (var range in grid.Merges)
        {
            var touched = answers.Count(c => c >= range.Left && c <= range.Right);
            if (touched == 0 || range.Bottom <= columns.HeadRow || grid.At(range.Top, range.Left) is null) continue;
            var place = $"{grid.Name}!{range}";
            if (touched > 1 || !answers.Contains(range.Left))
            {
                context.Problems.Error(
                    45, place, new("複数の列にまたがる結合セルです。", "Cells of several columns are merged."), "",
                    new("結合を解除し、各欄に記入してください。", "Unmerge them and fill in each cell."));
            }
            else
            {
                context.Problems.Remark(
                    45, place, new(
                        "結合セルの値を、その範囲のすべての行に入れました。",
                        "The value of the merged cells was taken for all of their rows."), "",
                    new("行ごとに違うときは、結合を解除してください。", "If the rows differ, unmerge them."));
            }
        }
    }
}
