using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Text;
using Yuimori.Proof;

namespace Yuimori.Console.Texts;

/// <summary>Words of states. Each state is shown by shape, colour and word together.</summary>
internal static class StateText
{
    public static LocalisedText Of(EvidenceState state) => state switch
    {
        EvidenceState.Failed => new("不成立", "failed"),
        EvidenceState.Unknown => new("不明", "unknown"),
        EvidenceState.Stale => new("期限切れ", "stale"),
        EvidenceState.Met => new("成立", "met"),
        EvidenceState.Planned => new("予定", "planned"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static LocalisedText Of(LiveCondition condition) => condition switch
    {
        LiveCondition.Unknown => new("不明", "unknown"),
        LiveCondition.Running => new("稼働中", "running"),
        LiveCondition.Silent => new("応答なし", "silent"),
        LiveCondition.Lost => new("切断", "lost"),
        LiveCondition.Stopped => new("停止", "stopped"),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    public static string ShapeOf(EvidenceState state) => state switch
    {
        EvidenceState.Met => "●",
        EvidenceState.Failed => "▲",
        EvidenceState.Stale => "◐",
        EvidenceState.Planned => "┄",
        _ => "○",
    };

    public static string ClassOf(EvidenceState state) => state.ToString().ToLowerInvariant();

    /// <summary>A component's condition as one of the five states.</summary>
    public static EvidenceState AsState(LiveCondition condition) => condition switch
    {
        LiveCondition.Running => EvidenceState.Met,
        LiveCondition.Silent or LiveCondition.Lost => EvidenceState.Failed,
        LiveCondition.Stopped => EvidenceState.Stale,
        _ => EvidenceState.Unknown,
    };
}
