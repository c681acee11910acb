using System.Collections.Immutable;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// Tells every Controller what became of its order, once for each change of what beats it, and states the conflicts
/// that began or ended.
/// </summary>
internal static class Telling
{
    public static void Run(Turn turn)
    {
        var orders = turn.State.Orders;
        ImmutableArray<StandingOrder>.Builder? changed = null;
        List<StandingConflict>? begun = null;
        var open = 0;
        for (var i = 0; i < orders.Length; i++)
        {
            var (winner, order) = (orders[0], orders[i]);
            var told = new Told(
                i == 0 ? VerdictOutcome.Won : VerdictOutcome.Lost, winner.Controller, winner.Purpose, winner.Value);
            var conflict = i == 0 ? null : StandingConflict.Between(winner, order);
            if (conflict is not null) open++;
            var isSame = conflict is null ? order.Conflict is null : conflict.IsSameAs(order.Conflict);
            if (order.Told == told && isSame) continue;

            if (order.Told != told) Tell(turn, order, told);
            if (!isSame && order.Conflict is not null) turn.Ended.Add(order.Conflict);
            if (!isSame && conflict is not null) (begun ??= []).Add(conflict);
            (changed ??= orders.ToBuilder())[i] = order with
            {
                Told = told,
                Conflict = isSame ? order.Conflict : conflict,
            };
        }

        if (changed is not null) turn.State = turn.State with { Orders = changed.ToImmutable() };
        foreach (var conflict in turn.Ended) State(turn, MonitoringEvents.ConflictEnded, conflict, open);
        foreach (var conflict in begun ?? []) State(turn, MonitoringEvents.Conflict, conflict, open);
    }

    private static void Tell(Turn turn, StandingOrder order, Told told) =>
        Notices.Tell(turn.Work, order.Controller, new Verdict
        {
            Order = order.Id,
            Target = turn.Actuator,
            Outcome = told.Outcome,
            At = turn.Work.Now,
            Winner = told.Winner,
            WinnerPurpose = told.Purpose,
            WinnerValue = told.Value,
            Why = told.Outcome == VerdictOutcome.Won ? null
                : told.Purpose < order.Purpose ? Refusal.HigherPurpose
                : Refusal.StoodFirst,
        });

    private static void State(Turn turn, string kind, StandingConflict c, int open) => turn.Work.Fact(
        kind, turn.Actuator, EventOutcome.Ok, turn.Cause,
        ("winner", c.Winner.Value), ("winnerValue", c.WinnerValue),
        ("winnerPurpose", PurposeWord.Of(c.WinnerPurpose)), ("winnerReason", c.WinnerReason),
        ("loser", c.Loser.Value), ("loserValue", c.LoserValue),
        ("loserPurpose", PurposeWord.Of(c.LoserPurpose)), ("loserReason", c.LoserReason),
        ("why", c.Why), ("open", Number.Of(open)));
}
