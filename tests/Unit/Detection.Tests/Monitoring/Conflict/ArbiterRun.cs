using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>An arbiter fed by hand, whose notices always arrive.</summary>
public abstract class ArbiterRun
{
    private long _seq;

    protected ArbiterRun()
    {
        Feed(new ArbiterInput.Restart());
        foreach (var controller in Controllers) Feed(new ArbiterInput.ControllerBack(controller));
    }

    protected Arbiter Arbiter { get; } = new(Rules, Ids());

    protected ArbiterState State { get; private set; } = ArbiterState.Empty;

    protected long NowMs { get; set; } = 1_775_000_000_000;

    protected long NextSeq() => ++_seq;

    protected ArbiterStep Order(
        ComponentId controller, Purpose purpose, ComponentId target, string value,
        int hold = 60, OrderAct act = OrderAct.Set, string reason = "rule") =>
        Feed(ConflictSite.Order(controller, NextSeq(), purpose, target, value, hold, act, reason));

    protected ArbiterStep Acknowledge(WantedCommand command, string value) => Feed(new ArbiterInput.Acknowledged(
        new ActResult
        {
            Command = command.Id,
            Component = command.Actuator,
            At = DateTimeOffset.UnixEpoch,
            Outcome = EventOutcome.Ok,
            Value = value,
        }));

    protected ArbiterStep Wait(long ms)
    {
        NowMs += ms;
        return Feed(new ArbiterInput.Tick());
    }

    protected ArbiterStep Feed(ArbiterInput input)
    {
        var step = Arbiter.Step(State, NowMs, input);
        State = step.State;
        foreach (var (controller, notice) in step.Notices.Select(n => (n.Controller, n.Notice)))
        {
            State = Arbiter.Step(State, NowMs, new ArbiterInput.Delivered(controller, notice.No)).State;
        }

        return step;
    }
}
