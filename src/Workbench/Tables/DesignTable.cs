using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Tables;

/// <summary>A table of the guide's chapter 4, filled from a System file.</summary>
/// <param name="Id"><c>4-1</c>, <c>4-2</c> or <c>4-3</c>: the number that the source prints.</param>
/// <param name="Title">Its title.</param>
/// <param name="Columns">Its columns, as the source has them.</param>
/// <param name="Rows">Its rows, each with one cell a column.</param>
/// <param name="Notes">What stands below it.</param>
public sealed record DesignTable(
    string Id,
    LocalisedText Title,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<LocalisedText>> Rows,
    IReadOnlyList<LocalisedText> Notes);
