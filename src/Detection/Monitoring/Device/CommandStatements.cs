using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Device;

/// <summary>Builds what an actuator states of commands. Pass it through <see cref="AlarmCoalescer"/>.</summary>
public static class CommandStatements
{
    /// <summary><c>F12.command-refused</c>: somebody sent a command that must not be obeyed.</summary>
    public static Event Refused(ComponentId actuator, CommandRefusal refusal, TimeProvider clock) => new()
    {
        Id = EventId.New(clock),
        Kind = MonitoringEvents.CommandRefused,
        Component = actuator,
        At = clock.GetUtcNow(),
        Outcome = EventOutcome.Alarm,
        Data = EventData.Of(
            ("why", refusal.Why),
            ("part", refusal.Part),
            ("command", EventId.IsValid(refusal.Command) ? refusal.Command : null)),
    };
}
