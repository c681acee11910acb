namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Where things stand in the sheet that is filled in.</summary>
/// <param name="RowId">Column of the hidden row ids; null: gone.</param>
/// <param name="Columns">Column numbers of everything else.</param>
/// <param name="Heads">Numbers of the rows that hold ids and headings.</param>
/// <param name="HeadRow">Row in which a problem with a column is shown.</param>
internal sealed record ColumnMap(
    int? RowId, IReadOnlyDictionary<BookColumn, int> Columns, IReadOnlySet<int> Heads, int HeadRow)
{
    /// <summary>The number of a fixed column; null: gone.</summary>
    public int? Of(BookField field) => Columns.TryGetValue(new BookColumn(field), out var column) ? column : null;
}
