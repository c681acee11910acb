using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>What remains of a risk after its treatment.</summary>
/// <param name="FindingId">Id of the finding.</param>
/// <param name="Score">The score that remains.</param>
/// <param name="Why">What remains, and why.</param>
public sealed record ReportResidual(string FindingId, ReportScore Score, LocalisedText Why);
