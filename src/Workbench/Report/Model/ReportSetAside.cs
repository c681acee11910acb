using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A risk that an exception sets aside.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The threat and where it is.</param>
/// <param name="Score">Its score, which no number of the summary counts.</param>
/// <param name="Status">As what it is set aside.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Who">Who answers for it.</param>
/// <param name="Until">Last day that it holds.</param>
public sealed record ReportSetAside(
    string Id,
    LocalisedText Title,
    ReportScore Score,
    LocalisedText Status,
    LocalisedText Why,
    string Who,
    DateOnly Until);
