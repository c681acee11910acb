using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>What goes into a workbook.</summary>
/// <param name="Language">Language of headings, measures and explanations.</param>
public sealed record SheetBookOptions(Language Language)
{
    /// <summary>Rows and phases; everything by default.</summary>
    public SheetFilter Filter { get; init; } = SheetFilter.All;

    /// <summary>Ids of products; every product when empty.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Told the number of rows written, now and then; null: nobody asks.</summary>
    public IProgress<int>? Progress { get; init; }
}
