using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>What a published analysis says, compared with what was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The published threat.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="IsMet">Whether everything was found.</param>
/// <param name="Findings">Ids of the findings that meet it.</param>
/// <param name="Missing">Ids of what is missing.</param>
public sealed record ReportExpectation(
    string Id,
    LocalisedText Text,
    string Source,
    bool IsMet,
    IReadOnlyList<string> Findings,
    IReadOnlyList<string> Missing);
