using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>What the parts of one import share.</summary>
/// <param name="Sheet">The sheet as it is now.</param>
/// <param name="Exported">What was exported; null: the workbook has lost its hidden sheet.</param>
/// <param name="Options">What the import may do.</param>
/// <param name="Problems">What it finds.</param>
internal sealed record ImportContext(
    EvaluationSheet Sheet, ExportRecord? Exported, SheetImportOptions Options, ImportProblems Problems)
{
    /// <summary>Products that may be answered for: those of the sheet file, and those that this import adds.</summary>
    public Dictionary<string, SheetProduct> Products { get; } =
        Sheet.Products.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>Text in the form in which cells are compared: programs differ in line ends and outer spaces.</summary>
    public static string Normal(string text) =>
        text.ReplaceLineEndings("\n").Replace('\t', ' ').Trim();

    /// <summary>Whether a cell holds a text in either language.</summary>
    public static bool Is(string cell, LocalisedText text) =>
        Normal(cell) == Normal(text.Ja) || Normal(cell) == Normal(text.En);
}
