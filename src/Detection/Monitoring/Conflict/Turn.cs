using System.Collections.Immutable;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// One actuator's part of a step: first what has expired is withdrawn, then the caller changes orders or the command,
/// then <see cref="Finish"/> decides, tells, states conflicts and commands, in this order.
/// </summary>
internal sealed class Turn
{
    private readonly ActuatorState _before;

    public Turn(ArbiterWork work, ComponentId actuator, ActuatorPlan plan)
    {
        (Work, Actuator, Plan) = (work, actuator, plan);
        _before = State = work.StateOf(actuator);
        Episodes.BeforeExpiry(this);
        Withdraw(static (o, now) => o.ExpiresMs <= now, MonitoringEvents.OrderExpired, VerdictOutcome.Expired);
    }

    public ArbiterWork Work { get; }

    public ComponentId Actuator { get; }

    public ActuatorPlan Plan { get; }

    public ActuatorState State { get; set; }

    public long NowMs => Work.NowMs;

    /// <summary>The fact of this turn that later facts of it follow from.</summary>
    public string? Cause { get; set; }

    /// <summary>Conflicts of orders that were withdrawn in this turn.</summary>
    public List<StandingConflict> Ended { get; } = [];

    public int IndexOf(ComponentId controller, Purpose purpose)
    {
        for (var i = 0; i < State.Orders.Length; i++)
        {
            if (State.Orders[i].Controller == controller && State.Orders[i].Purpose == purpose) return i;
        }

        return -1;
    }

    /// <summary>
    /// Puts an order in its place, for the one at <paramref name="replaced"/> if that is not negative.
    /// </summary>
    public void Place(StandingOrder order, int replaced)
    {
        if (replaced >= 0)
        {
            // Same purpose, same rank: same place.
            State = State with { Orders = State.Orders.SetItem(replaced, order) };
            return;
        }

        var at = 0;
        while (at < State.Orders.Length && State.Orders[at].Purpose <= order.Purpose) at++;
        State = State with { Orders = State.Orders.Insert(at, order) };
    }

    /// <summary>Withdraws what matches, each with its Event and its verdict.</summary>
    public void Withdraw(
        Func<StandingOrder, long, bool> which,
        string kind,
        VerdictOutcome outcome,
        Func<StandingOrder, string?>? why = null)
    {
        if (!Any(which)) return;
        var kept = ImmutableArray.CreateBuilder<StandingOrder>(State.Orders.Length);
        foreach (var order in State.Orders)
        {
            if (which(order, NowMs)) Withdraw(order, kind, outcome, why?.Invoke(order));
            else kept.Add(order);
        }

        State = State with { Orders = kept.ToImmutable() };
    }

    public void Finish()
    {
        Deciding.Run(this);
        Telling.Run(this);
        Episodes.AfterDecision(this);
        Commanding.Run(this);
        if (ReferenceEquals(State, _before)) return;
        Work.Put(Actuator, State with { AtMs = NowMs, DueMs = Due() });
    }

    private void Withdraw(StandingOrder order, string kind, VerdictOutcome outcome, string? why)
    {
        Cause = Work.Fact(
            kind, Actuator, why is null ? EventOutcome.Ok : EventOutcome.Refused, order.AcceptedBy,
            ("order", order.Id), ("controller", order.Controller.Value), ("value", order.Value),
            ("purpose", PurposeWord.Of(order.Purpose)), ("reason", order.Reason), ("why", why));
        if (order.Conflict is not null) Ended.Add(order.Conflict);
        Notices.Tell(Work, order.Controller, new Verdict
        {
            Order = order.Id,
            Target = Actuator,
            Outcome = outcome,
            At = Work.Now,
            Why = why,
        });
    }

    private bool Any(Func<StandingOrder, long, bool> which)
    {
        foreach (var order in State.Orders)
        {
            if (which(order, NowMs)) return true;
        }

        return false;
    }

    private long Due()
    {
        var due = State.Command is { Confirmed: false } command ? command.NextMs : long.MaxValue;
        if (State.Episode is { Alarmed: false } episode)
        {
            due = Math.Min(due, episode.SinceMs + Work.Rules.ConflictAlarmMs);
        }

        foreach (var order in State.Orders) due = Math.Min(due, order.ExpiresMs);
        return due;
    }
}
