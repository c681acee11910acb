using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>The cells of one worksheet that hold something.</summary>
internal sealed class BookGrid(string name)
{
    private readonly SortedDictionary<int, Dictionary<int, BookCell>> _rows = [];
    private readonly List<MergedRange> _merges = [];
    private readonly Dictionary<int, List<MergedRange>> _mergesByRow = [];
    private int _marks;

    /// <summary>The sheet's name.</summary>
    public string Name => name;

    /// <summary>Numbers of the rows that hold something, in order.</summary>
    public IReadOnlyCollection<int> Rows => _rows.Keys;

    /// <summary>Merged ranges.</summary>
    public IReadOnlyList<MergedRange> Merges => _merges;

    /// <summary>The cells of a row, by column, in no certain order.</summary>
    public IReadOnlyDictionary<int, BookCell> Row(int row) => _rows.GetValueOrDefault(row) ?? [];

    /// <summary>The cell, or null.</summary>
    public BookCell? At(int row, int column) => _rows.GetValueOrDefault(row)?.GetValueOrDefault(column);

    /// <summary>The text of a cell; empty when there is none.</summary>
    public string Text(int row, int column) => At(row, column)?.Text ?? "";

    /// <summary>The merged range that a cell lies in, or null.</summary>
    public MergedRange? MergeAt(int row, int column) => _mergesByRow.GetValueOrDefault(row) is { } ranges
        ? ranges.Find(r => column >= r.Left && column <= r.Right)
        : null;

    /// <summary>The cell, or the one that a merged range shows over it in the same column.</summary>
    public BookCell? Shown(int row, int column)
    {
        if (At(row, column) is { } own) return own;
        return MergeAt(row, column) is { } range && range.Left == column ? At(range.Top, range.Left) : null;
    }

    /// <summary>The address with the sheet's name.</summary>
    public string Address(int row, int column) => $"{name}!{CellAddress.Of(column, row)}";

    public void Add(int row, int column, BookCell cell)
    {
        if (!_rows.TryGetValue(row, out var cells)) _rows[row] = cells = [];
        cells[column] = cell;
    }

    public void Merge(MergedRange range)
    {
        _merges.Add(range);
        if (range.Bottom - range.Top < _rows.Count)
        {
            for (var row = range.Top; row <= range.Bottom; row++) Mark(row, range);
        }
        else
        {
            // A merge of a million rows must cost no more than the rows that hold something.
            foreach (var row in _rows.Keys.Where(r => r >= range.Top && r <= range.Bottom)) Mark(row, range);
        }
    }

    private void Mark(int row, MergedRange range)
    {
        if (++_marks > BookLimits.MergedRowsMax)
        {
            throw BookRefusal.Of(
                12, new("結合セルが多すぎます。", "There are too many merged cells."),
                new("セルの結合を解除してください。", "Unmerge the cells."), name);
        }

        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_mergesByRow, row, out _);
        (list ??= []).Add(range);
    }
}

/// <summary>Cells that are shown as one.</summary>
internal sealed record MergedRange(int Left, int Top, int Right, int Bottom)
{
    public override string ToString() => $"{CellAddress.Of(Left, Top)}:{CellAddress.Of(Right, Bottom)}";
}
