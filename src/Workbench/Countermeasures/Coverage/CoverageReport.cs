namespace Yuimori.Workbench.Countermeasures.Coverage;

/// <summary>A design held against lists of requirements.</summary>
/// <param name="Frameworks">One for each list that was asked for.</param>
/// <param name="MeasuresWithout">Countermeasures of the design that meet no requirement of any list at all.</param>
public sealed record CoverageReport(
    IReadOnlyList<FrameworkCoverage> Frameworks, IReadOnlyList<DesignMeasure> MeasuresWithout);
