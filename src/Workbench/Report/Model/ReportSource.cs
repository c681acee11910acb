using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A document that the report rests on. It is named, never fetched or linked to.</summary>
/// <param name="Id">Short id used in the report.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Publisher">Who published it, and when.</param>
public sealed record ReportSource(string Id, LocalisedText Title, LocalisedText Publisher);
