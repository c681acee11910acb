using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>The value that a row's cell holds, over all copies of the row.</summary>
/// <param name="Value">A level, a text, or null for an empty cell.</param>
/// <param name="Row">The row that it stands in.</param>
internal sealed record CellValueFound(object? Value, int Row);

/// <summary>Reads one answer cell of a row, looking through its copies.</summary>
internal sealed class AnswerCells(ImportContext context, BookGrid grid)
{
    private readonly CellReader _reader = new(context.Problems);

    /// <summary>What stands there; null when it is bad, or nothing may stand there.</summary>
    public CellValueFound? Read(List<ImportRow> copies, BookField field, int column, bool isAsked)
    {
        var (found, isBad) = (new List<CellValueFound>(), false);
        foreach (var copy in copies)
        {
            if (grid.Shown(copy.Number, column) is not { } cell || string.IsNullOrWhiteSpace(cell.Text)) continue;
            var place = grid.Address(copy.Number, column);
            if (!isAsked)
            {
                isBad |= ReportNotAsked(cell, copy, column, place);
                continue;
            }

            object? value = field == BookField.Level ? _reader.Level(cell, place) : _reader.Text(cell, place);
            isBad |= !_reader.IsOk;
            if (value is not null) found.Add(new(value, copy.Number));
        }

        if (isBad || !isAsked) return null;
        if (found.Count == 0) return new(null, copies[0].Number);
        if (found.TrueForAll(f => f.Value!.Equals(found[0].Value))) return found[0];
        var other = found.Find(f => !f.Value!.Equals(found[0].Value))!;
        context.Problems.Error(
            41, grid.Address(other.Row, column), new("同じ行のコピーと回答が違います。", "A copy of the row says something else."),
            $"{grid.Shown(other.Row, column)?.Text}", new(
                $"{CellAddress.Of(column, found[0].Row)} と合わせるか、コピーの行を削除してください。",
                $"Make it agree with {CellAddress.Of(column, found[0].Row)}, or delete the copy."));
        return null;
    }

    private bool ReportNotAsked(BookCell cell, ImportRow row, int column, string place)
    {
        // A dash says what the grey cell says already; a merge that runs across it says nothing about it.
        if (cell.Text.Trim() is "-" or "–" or "—" || grid.At(row.Number, column) is null) return false;
        context.Problems.Error(
            38, place, new("対策を求めていない欄に記入があります。", "Nothing is asked here, yet the cell is filled in."), cell.Text,
            new("空欄にするか、対策のある時期の欄に書いてください。", "Empty it, or write into a phase that has a measure."));
        return true;
    }
}
