namespace Yuimori.Workbench.Sheet;

/// <summary>How far a measure of one phase is carried out (CCDS scoring: three steps).</summary>
public enum SheetLevel
{
    /// <summary>No such measure: 0 points.</summary>
    None = 0,

    /// <summary>A part: 5 points.</summary>
    Part = 5,

    /// <summary>The whole, with evidence: 10 points.</summary>
    Full = 10,

    /// <summary>The measure does not apply to the product: neither points nor maximum.</summary>
    NotApplicable = 99,
}
