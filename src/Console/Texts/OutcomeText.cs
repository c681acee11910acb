using Yuimori.Kernel.Events;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Outcomes of Events: shape, word and class together, never colour alone.</summary>
internal static class OutcomeText
{
    public static LocalisedText Of(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Ok => new("正常", "ok"),
        EventOutcome.Refused => new("拒否", "refused"),
        EventOutcome.Failed => new("失敗", "failed"),
        EventOutcome.Alarm => new("警報", "alarm"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string ShapeOf(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Ok => "●",
        EventOutcome.Refused => "✕",
        EventOutcome.Failed => "▲",
        _ => "▲▲",
    };

    public static string ClassOf(EventOutcome outcome) => outcome switch
    {
        EventOutcome.Ok => "met",
        EventOutcome.Refused => "stale",
        _ => "failed",
    };

    /// <summary>The word of addresses and records.</summary>
    public static string WordOf(EventOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
