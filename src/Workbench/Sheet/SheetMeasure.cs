using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>A measure against a risk in one phase.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Reference">Id of the Function, countermeasure or threat class.</param>
/// <param name="Why">What it does against this risk; null: not said.</param>
/// <param name="Source">What its place in the sheet rests on: a tag of the guideline's sources; <c>YUI</c> is
/// ours.</param>
public sealed record SheetMeasure(
    LocalisedText Text, SheetOrigin Origin, string Reference, LocalisedText? Why, string Source)
{
    /// <summary>Whether its place in the sheet is our own derivation, not a source's.</summary>
    public bool IsDerived => Source.StartsWith("YUI", StringComparison.Ordinal);
}

/// <summary>Where a measure comes from.</summary>
public enum SheetOrigin
{
    /// <summary>A Function, F1–F23, that treats the risk.</summary>
    Function = 1,

    /// <summary>Another measure of the threat rule.</summary>
    Rule = 2,

    /// <summary>What the threat class asks for.</summary>
    Threat = 3,

    /// <summary>A countermeasure that the System file states.</summary>
    Countermeasure = 4,
}
