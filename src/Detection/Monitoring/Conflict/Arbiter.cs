using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// Decides between Controllers (F12/IC-3.2, UC4): life before property before comfort before entertainment; of equals
/// the one that stood first; every loser told. Pure: the same state, time, ids and input give the same step.
/// </summary>
/// <param name="rules">The site.</param>
/// <param name="newId">A new id in <see cref="Kernel.Events.EventId"/> form for a time in Unix milliseconds.</param>
public sealed class Arbiter(ArbiterRules rules, Func<long, string> newId)
{
    /// <summary>The site.</summary>
    public ArbiterRules Rules { get; } = rules;

    /// <summary>What an input leads to.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="nowMs">The wall clock, Unix milliseconds. It may go back: see <see
    /// cref="ArbiterLimits.ClockSlackMs"/>.</param>
    /// <param name="input">What happened.</param>
    public ArbiterStep Step(ArbiterState state, long nowMs, ArbiterInput input)
    {
        var work = new ArbiterWork(Rules, newId, ArbiterTime.Advance(state, nowMs));
        string? refused = null;
        switch (input)
        {
            case ArbiterInput.Order order: refused = OrderIntake.Take(work, order); break;
            case ArbiterInput.Late late:
                refused = OrderIntake.Refuse(work, late.Controller, late.Claims, late.Why);
                break;
            case ArbiterInput.Acknowledged ack:
                OnActuator(work, ack.Result.Component, t => Commanding.Acknowledge(t, ack.Result));
                break;
            case ArbiterInput.Position at:
                OnActuator(work, at.Actuator, t => Commanding.SeenAt(t, at.Value));
                break;
            case ArbiterInput.ActuatorBack back: OnActuator(work, back.Actuator, Commanding.SendSoon); break;
            case ArbiterInput.ControllerLost lost: Notices.Offline(work, lost.Controller); break;
            case ArbiterInput.ControllerBack back: Notices.Online(work, back.Controller); break;
            case ArbiterInput.Delivered done: Notices.Delivered(work, done.Controller, done.No); break;
            case ArbiterInput.Tick: Tick(work); break;
            case ArbiterInput.Restart: Restarting.Run(work); break;
            default: throw new InvalidOperationException($"Unknown input {input.GetType().Name}");
        }

        return new ArbiterStep(work.State, work.Events, work.Commands, work.Notices, refused);
    }

    private static void OnActuator(ArbiterWork work, ComponentId actuator, Action<Turn> act)
    {
        if (work.Rules.Find(actuator) is null) return;
        var turn = work.Begin(actuator);
        act(turn);
        turn.Finish();
    }

    private static void Tick(ArbiterWork work)
    {
        foreach (var actuator in work.Rules.Actuators)
        {
            if (work.StateOf(actuator).DueMs <= work.NowMs) work.Begin(actuator).Finish();
        }

        Notices.Tick(work);
    }
}
