using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// Begins from a remembered state: holds the orders against the rules of today, sends again what was not acknowledged,
/// and brings an actuator that nobody orders to its rest value.
/// </summary>
internal static class Restarting
{
    public static void Run(ArbiterWork work)
    {
        work.State = work.State with { Online = [] };
        foreach (var (actuator, state) in work.State.Actuators)
        {
            if (work.Rules.Find(actuator) is null) Drop(work, actuator, state);
        }

        foreach (var actuator in work.Rules.Actuators)
        {
            var turn = work.Begin(actuator);
            turn.Withdraw(
                (o, _) => WhyNot(turn, o) is not null,
                MonitoringEvents.OrderRefused, VerdictOutcome.Refused, o => WhyNot(turn, o));
            if (turn.State.Command is { Confirmed: false } command)
            {
                turn.State = turn.State with { Command = command with { Attempts = 0, NextMs = turn.NowMs } };
            }

            turn.Finish();
        }
    }

    private static string? WhyNot(Turn turn, StandingOrder order) =>
        ArbiterRules.WhyNot(turn.Plan, order.Controller, order.Purpose)
        ?? (turn.Plan.Positions.Contains(order.Value, StringComparer.Ordinal) ? null : Refusal.UnknownValue);

    private static void Drop(ArbiterWork work, Kernel.Identity.ComponentId actuator, ActuatorState state)
    {
        foreach (var order in state.Orders)
        {
            Notices.Tell(work, order.Controller, new Verdict
            {
                Order = order.Id,
                Target = actuator,
                Outcome = VerdictOutcome.Refused,
                At = work.Now,
                Why = Refusal.UnknownActuator,
            });
        }

        work.State = work.State with { Actuators = work.State.Actuators.Remove(actuator) };
    }
}
