using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>
/// What the evaluation sheet (CCDS) rests on. Columns, classes and levels are the source's; which measure belongs to
/// which point and phase is our own derivation, as each row's source says.
/// </summary>
public sealed record SheetGuide
{
    /// <summary>Names of the five classes of risk.</summary>
    public required IReadOnlyDictionary<RiskClass, LocalisedText> Classes { get; init; }

    /// <summary>Names of the five phases of a product's life.</summary>
    public required IReadOnlyDictionary<LifecyclePhase, LocalisedText> Phases { get; init; }

    /// <summary>What the levels 10, 5 and 0 mean.</summary>
    public required IReadOnlyDictionary<int, LocalisedText> Levels { get; init; }

    /// <summary>The class of risks that a rule finds; a rule that is not here finds risks of security.</summary>
    public required IReadOnlyDictionary<string, RiskClass> RuleClasses { get; init; }

    /// <summary>Where countermeasures that are no function stand: by software, hardware, operation, design.</summary>
    public required IReadOnlyDictionary<string, MeansPlace> Means { get; init; }

    /// <summary>The main point of each threat class.</summary>
    public required IReadOnlyDictionary<string, ThreatPoint> ThreatPoints { get; init; }

    /// <summary>What each function asks of each phase.</summary>
    public required IReadOnlyDictionary<FunctionId, IReadOnlyList<GuideMeasure>> FunctionMeasures { get; init; }
}

/// <summary>A measure of one phase under one point.</summary>
/// <param name="Point"><c>KP-13</c> to <c>KP-21</c>.</param>
/// <param name="Phase">When it is carried out.</param>
/// <param name="Text">What to do.</param>
/// <param name="Source">What it rests on.</param>
public sealed record GuideMeasure(string Point, LifecyclePhase Phase, LocalisedText Text, string Source);

/// <summary>The main point of a threat class, and what it asks for whatever the functions are.</summary>
/// <param name="Point"><c>KP-13</c> to <c>KP-21</c>.</param>
/// <param name="Measures">Its own measures; may be empty.</param>
/// <param name="Source">What the mapping rests on.</param>
public sealed record ThreatPoint(string Point, IReadOnlyList<GuideMeasure> Measures, string Source);

/// <summary>Where a countermeasure that is no function stands.</summary>
/// <param name="Phase">When it is carried out.</param>
/// <param name="Point">Its point; null: the main point of the threat class.</param>
/// <param name="Source">What the mapping rests on.</param>
public sealed record MeansPlace(LifecyclePhase Phase, string? Point, string Source);
