using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>An id that the report uses, explained.</summary>
/// <param name="Id">Id, such as <c>F12</c>, <c>FR-6</c> or <c>TH-02</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
public sealed record ReportTerm(string Id, LocalisedText Name, LocalisedText Meaning);
