using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// Sends the decision to the actuator at once, and again until the actuator has acknowledged it, for as long as it
/// stands; each try is a new command with a new sequence number, since an actuator refuses what it has seen.
/// </summary>
internal static class Commanding
{
    public static void Run(Turn turn)
    {
        if (turn.State.Command is not { Confirmed: false } command || command.NextMs > turn.NowMs) return;
        var id = turn.Work.NewId();
        var seq = Math.Max(turn.State.CommandSeq + 1, turn.NowMs);
        var attempts = command.Attempts + 1;
        var sent = command.Sent.Length < ArbiterLimits.SentMax ? command.Sent : command.Sent.RemoveAt(0);
        turn.State = turn.State with
        {
            CommandSeq = seq,
            Command = command with
            {
                Sent = sent.Add(id),
                Attempts = attempts,
                SentMs = turn.NowMs,
                NextMs = turn.NowMs + ArbiterLimits.RetryMs(attempts),
            },
        };
        turn.Work.Commands.Add(new WantedCommand(
            turn.Actuator, id, seq, turn.NowMs, turn.NowMs + ArbiterLimits.CommandLifeMs, command.Value,
            turn.State.Orders.IsEmpty ? null : turn.State.Orders[0].Jws));
    }

    /// <summary>Takes an acknowledgement of a command of the present decision; others are too late to matter.</summary>
    public static void Acknowledge(Turn turn, ActResult result)
    {
        Deciding.Run(turn);
        if (turn.State.Command is not { Confirmed: false } command || !command.Sent.Contains(result.Command)) return;

        // A refusal, or another value than the one commanded, is no acknowledgement: it is tried again.
        if (result.Outcome != EventOutcome.Ok || result.Value != command.Value) return;
        turn.Work.Fact(
            MonitoringEvents.Acted, turn.Actuator, EventOutcome.Ok, turn.State.Decision.StatedBy,
            ("command", result.Command), ("value", command.Value));
        turn.State = turn.State with { Command = command with { Confirmed = true, NextMs = long.MaxValue } };
    }

    /// <summary>
    /// An actuator that stands elsewhere than it acknowledged (it restarted, or was moved) is told again.
    /// </summary>
    public static void SeenAt(Turn turn, string position)
    {
        if (turn.State.Command is not { Confirmed: true } command || position == command.Value) return;
        turn.State = turn.State with
        {
            Command = command with { Confirmed = false, NextMs = NotBefore(turn, command) },
        };
    }

    /// <summary>Tries again soon what was not acknowledged.</summary>
    public static void SendSoon(Turn turn)
    {
        if (turn.State.Command is not { Confirmed: false } command || command.NextMs <= turn.NowMs) return;
        var earliest = Math.Max(turn.NowMs, command.SentMs + ArbiterLimits.RetryFirstMs);
        turn.State = turn.State with { Command = command with { NextMs = Math.Min(command.NextMs, earliest) } };
    }

    // The back-off goes on over false acknowledgements: an actuator that acknowledges and does not move must not make
    // the gateway send as fast as it can.
    private static long NotBefore(Turn turn, StandingCommand command) =>
        Math.Max(turn.NowMs, command.SentMs + ArbiterLimits.RetryMs(command.Attempts));
}
