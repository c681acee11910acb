using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>One step in the making: the state as changed so far, and what is to leave after it.</summary>
internal sealed class ArbiterWork(ArbiterRules rules, Func<long, string> newId, ArbiterState state)
{
    public ArbiterRules Rules => rules;

    public ArbiterState State { get; set; } = state;

    public long NowMs => State.NowMs;

    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);

    public List<Event> Events { get; } = [];

    public List<WantedCommand> Commands { get; } = [];

    public List<WantedNotice> Notices { get; } = [];

    public string NewId() => newId(NowMs);

    public ActuatorState StateOf(ComponentId actuator) =>
        State.Actuators.TryGetValue(actuator, out var known) ? known : ActuatorState.Empty;

    public ControllerState StateOfController(ComponentId controller) =>
        State.Controllers.TryGetValue(controller, out var known) ? known : ControllerState.Empty;

    public void Put(ComponentId controller, ControllerState box) =>
        State = State with { Controllers = State.Controllers.SetItem(controller, box) };

    public void Put(ComponentId actuator, ActuatorState next) =>
        State = State with { Actuators = State.Actuators.SetItem(actuator, next) };

    /// <summary>Begins a turn of a known actuator, with what has expired already withdrawn.</summary>
    public Turn Begin(ComponentId actuator) => new(this, actuator, rules.Find(actuator)!);

    /// <summary>Notes a fact; returns its id.</summary>
    public string Fact(string kind, ComponentId component, EventOutcome outcome, string? cause,
        params ReadOnlySpan<(string Name, string? Value)> data)
    {
        var id = NewId();
        Events.Add(new Event
        {
            Id = id,
            Kind = kind,
            Component = component,
            At = Now,
            Outcome = outcome,
            Cause = cause,
            Data = EventData.Of(data),
        });
        return id;
    }
}
