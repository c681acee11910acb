using Yuimori.Workbench.Change;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>When a comparison ends with <see cref="ExitCodes.Findings"/>.</summary>
internal static class DiffFailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "void,critical";

    /// <summary>What each word looks for.</summary>
    public static Gate<DesignChanges> Gate { get; } = new(
        ("void", static c => c.Void.Count > 0),
        ("critical", static c => c.Risks.Any(r => r.IsWorse && Crss.BandOf(r.After!.Score) == CrssBand.Critical)),
        ("worse", static c => c.Risks.Any(r => r.IsWorse)),
        ("undecided", static c => c.Risks.Any(r => r.After is { Decision: null } && r.Before?.Decision is not null
            || r is { Change: ChangeKind.Came, After.Decision: null })),
        ("any", static c => !c.IsEmpty),
        ("never", static _ => false));
}
