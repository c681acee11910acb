using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A decision that a person took on a risk.</summary>
/// <param name="FindingId">Id of the finding.</param>
/// <param name="Treatment">What was decided.</param>
/// <param name="Who">Name or role of the person.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Until">Last day that it holds; null: until it is changed.</param>
public sealed record ReportDecision(
    string FindingId,
    ReportTreatment Treatment,
    string Who,
    LocalisedText Why,
    DateOnly? Until = null);
