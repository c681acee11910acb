namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>A rule of an analysis that ran elsewhere, and what it found.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Findings">Places of its findings that count: errors and warnings, neither suppressed nor gone.</param>
internal sealed record AnalysisResult(string Rule, List<string> Findings);
