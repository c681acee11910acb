using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>What the conflict timeline shows at one moment.</summary>
public sealed record TimelineModel
{
    /// <summary>Names and rules.</summary>
    public required ConsoleSystem System { get; init; }

    /// <summary>What is asked for.</summary>
    public required TimelineFilter Filter { get; init; }

    /// <summary>Why the filter cannot be understood; null: it can.</summary>
    public Error? Error { get; init; }

    /// <summary>Every actuator that the filter lets through.</summary>
    public required IReadOnlyList<ActuatorHistory> Actuators { get; init; }

    /// <summary>What is known of every component now.</summary>
    public required IReadOnlyDictionary<ComponentId, LiveComponent> Live { get; init; }

    /// <summary>The time line, newest first.</summary>
    public required JournalScan Records { get; init; }

    /// <summary>The right end of the strips: whole 5 seconds, so that an unchanged strip is not sent again.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Whether an alarm still waits for somebody to see it.</summary>
    public bool IsOpen(ComponentId component, string alarm) =>
        Live.GetValueOrDefault(component)?.Alarms.Exists(open => open.Id == alarm) == true;
}
