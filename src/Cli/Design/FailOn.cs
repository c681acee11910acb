using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>When a check ends with <see cref="ExitCodes.Findings"/>.</summary>
internal static class FailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "critical,expired,error";

    /// <summary>What each word looks for.</summary>
    public static Gate<DesignResult> Gate { get; } = new(
        ("critical", static r => r.Risks.Any(
            x => x.Risk.Score.Band == CrssBand.Critical && x.Standing != DecisionStanding.Decided)),
        ("undecided", static r => r.Risks.Any(x => x.Standing != DecisionStanding.Decided)),
        ("expired", static r => r.Risks.Any(x => x.IsExpired)),
        ("unmet", static r => r.Expectations.Any(e => !e.IsMet)),
        ("error", static r => r.Lint.Any(l => l.Level == LintLevel.Error)),
        ("warning", static r => r.Lint.Count > 0),
        ("never", static _ => false));
}
