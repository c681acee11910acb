using System.Globalization;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.StateVisualisation.Hub;

/// <summary>
/// Builds <c>F13.snapshot</c>: the sum of the live state, so that the Journal shows that it was watched.
/// </summary>
public static class SnapshotStatement
{
    /// <summary>
    /// The Event of the present state, of the hub itself: <c>components</c> known, <c>running</c> of them, and
    /// <c>silent</c>, those that were heard once and are silent or lost now.
    /// </summary>
    public static Event Of(ComponentId hub, LiveState live, TimeProvider clock)
    {
        var all = live.Snapshot();
        return new Event
        {
            Id = EventId.New(clock),
            Kind = StateVisualisationFunction.Snapshot,
            Component = hub,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Data = EventData.Of(
                ("components", Number(all.Count)),
                ("running", Number(all.Count(c => c.Condition == LiveCondition.Running))),
                ("silent", Number(all.Count(c => c.Condition is LiveCondition.Silent or LiveCondition.Lost)))),
        };
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
