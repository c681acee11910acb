using System.Collections.Immutable;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Keeps remembered times true when the clock is set. Pure.</summary>
internal static class ArbiterTime
{
    /// <summary>The state at a time. When the clock went back, every remembered time goes back as far.</summary>
    public static ArbiterState Advance(ArbiterState state, long nowMs)
    {
        if (nowMs >= state.NowMs) return nowMs == state.NowMs ? state : state with { NowMs = nowMs };
        var back = state.NowMs - nowMs;
        return back <= ArbiterLimits.ClockSlackMs ? state : state with
        {
            NowMs = nowMs,
            Actuators = state.Actuators.ToImmutableDictionary(a => a.Key, a => Shift(a.Value, back)),
            Controllers = state.Controllers.ToImmutableDictionary(
                c => c.Key, c => c.Value with { NextMs = Shift(c.Value.NextMs, back) }),
        };
    }

    private static ActuatorState Shift(ActuatorState a, long back) => a with
    {
        AtMs = a.AtMs - back,
        DueMs = Shift(a.DueMs, back),
        Orders = [.. a.Orders.Select(o => o with { ExpiresMs = o.ExpiresMs - back })],
        Command = a.Command is null
            ? null
            : a.Command with { NextMs = Shift(a.Command.NextMs, back), SentMs = a.Command.SentMs - back },
        Episode = a.Episode is null ? null : a.Episode with { SinceMs = a.Episode.SinceMs - back },
    };

    private static long Shift(long ms, long back) => ms == long.MaxValue ? ms : ms - back;
}
