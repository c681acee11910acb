using Yuimori.Catalogue;

namespace Yuimori.Workbench.Countermeasures.Coverage;

/// <summary>A requirement and what in the design meets it.</summary>
/// <param name="Row">The requirement.</param>
/// <param name="Standing">How far it is met; of a heading with items below it, how far these are.</param>
/// <param name="Measures">What meets it, the furthest first.</param>
/// <param name="Offers">Ids of countermeasures of the catalogue that would meet it and are not in the design.</param>
public sealed record RowCoverage(
    RequirementRow Row, RowStanding Standing, IReadOnlyList<RowMeasure> Measures, IReadOnlyList<string> Offers)
{
    /// <summary>Whether a source states one of the matches; false: all are our own reading.</summary>
    public bool IsConfirmed => Measures.Any(m => m.Link.Confirmed);
}

/// <summary>A countermeasure of the design that meets a requirement.</summary>
/// <param name="Measure">The countermeasure.</param>
/// <param name="Link">The match, and what it rests on.</param>
public sealed record RowMeasure(DesignMeasure Measure, CrosswalkLink Link);
