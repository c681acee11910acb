using Yuimori.Cli.Design;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Countermeasures.Coverage;

namespace Yuimori.Cli.Countermeasures;

/// <summary>When coverage ends with <see cref="ExitCodes.Findings"/>.</summary>
internal static class CoverageFailOn
{
    /// <summary>What stands when nothing is said: an id or number that leads nowhere meets nothing, unseen.</summary>
    public const string Default = "unknown";

    public static Gate<(CoverageReport Report, MeasureBook Book)> Gate { get; } = new(
        ("unknown", static r => r.Book.UnknownIds.Count + r.Book.UnknownNumbers.Count > 0),
        ("open", static r => r.Report.Frameworks.Any(f => f.Count(RowStanding.Open) > 0)),
        ("planned", static r => r.Report.Frameworks.Any(f => f.Count(RowStanding.Planned) > 0)),
        ("useless", static r => r.Report.MeasuresWithout.Count > 0),
        ("never", static _ => false));
}
