namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Text = 1,
    Number = 2,
    Boolean = 3,
    Error = 4,

    /// <summary>A number that is shown as a date.</summary>
    Date = 5,

    /// <summary>A formula whose value the file does not hold.</summary>
    Unvalued = 6,
}

/// <summary>A cell with content.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its value as text: a number as the file writes it, an error such as <c>#REF!</c>.</param>
/// <param name="Formula">Its formula; null: none.</param>
internal sealed record BookCell(CellKind Kind, string Text, string? Formula)
{
    /// <summary>A formula that takes its value from another file.</summary>
    public bool IsExternal => Formula is not null
        && (Formula.Contains('[', StringComparison.Ordinal) || Formula.Contains("file:", StringComparison.Ordinal)
            || Formula.Contains("://", StringComparison.Ordinal));
}
