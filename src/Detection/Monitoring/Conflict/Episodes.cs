using Yuimori.Kernel.Events;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// An episode is a time without pause in which an order stands that wants another value than the deciding one. One
/// that goes on for the set time raises one alarm (UC5's rule).
/// </summary>
internal static class Episodes
{
    /// <summary>
    /// An episode that ran its time before the first order in it expired raised its alarm then, even when nobody
    /// looked until now.
    /// </summary>
    public static void BeforeExpiry(Turn turn)
    {
        var end = turn.NowMs;
        foreach (var order in turn.State.Orders) end = Math.Min(end, order.ExpiresMs);
        Check(turn, end);
    }

    public static void AfterDecision(Turn turn)
    {
        var opposed = Loser(turn) is not null;
        if (!opposed)
        {
            if (turn.State.Episode is not null) turn.State = turn.State with { Episode = null };
            return;
        }

        if (turn.State.Episode is null) turn.State = turn.State with { Episode = new Episode(turn.NowMs, false) };
        Check(turn, turn.NowMs);
    }

    private static void Check(Turn turn, long untilMs)
    {
        if (turn.State.Episode is not { Alarmed: false } episode) return;
        var lastedMs = untilMs - episode.SinceMs;
        if (lastedMs < turn.Work.Rules.ConflictAlarmMs || Loser(turn) is not { } c) return;
        turn.Work.Fact(
            MonitoringEvents.ConflictProlonged, turn.Actuator, EventOutcome.Alarm, turn.State.Decision.StatedBy,
            ("winner", c.Winner.Value), ("winnerValue", c.WinnerValue),
            ("winnerPurpose", PurposeWord.Of(c.WinnerPurpose)), ("winnerReason", c.WinnerReason),
            ("loser", c.Loser.Value), ("loserValue", c.LoserValue),
            ("loserPurpose", PurposeWord.Of(c.LoserPurpose)), ("loserReason", c.LoserReason),
            ("why", c.Why), ("seconds", Number.Of(lastedMs / 1000)));
        turn.State = turn.State with { Episode = episode with { Alarmed = true } };
    }

    private static StandingConflict? Loser(Turn turn)
    {
        foreach (var order in turn.State.Orders)
        {
            if (order.Conflict is not null) return order.Conflict;
        }

        return null;
    }
}
