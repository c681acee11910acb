using Yuimori.Kernel.Events;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// The deciding order is the first of those that stand; without any, the declared rest value decides.
/// </summary>
internal static class Deciding
{
    public static void Run(Turn turn)
    {
        var first = turn.State.Orders.IsEmpty ? null : turn.State.Orders[0];
        var next = first is null
            ? new Decision(turn.Plan.Rest, null, null, null)
            : new Decision(first.Value, first.Controller, first.Purpose, null);
        if (next.IsSameAs(turn.State.Decision)) return;

        turn.Cause = turn.Work.Fact(
            MonitoringEvents.Decided, turn.Actuator, EventOutcome.Ok, turn.Cause ?? first?.AcceptedBy,
            ("value", next.Value), ("controller", first?.Controller.Value),
            ("purpose", first is null ? null : PurposeWord.Of(first.Purpose)),
            ("order", first?.Id), ("reason", first?.Reason));
        turn.State = turn.State with
        {
            Decision = next with { StatedBy = turn.Cause },
            Command = next.Value is null ? null : new StandingCommand { Value = next.Value, NextMs = turn.NowMs },
        };
    }
}
