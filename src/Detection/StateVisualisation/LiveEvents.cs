using System.Collections.Immutable;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>How an Event changes what is known of a component. Pure.</summary>
internal static class LiveEvents
{
    /// <summary>The component after the Event; the same instance when the Event says nothing new.</summary>
    public static LiveComponent Apply(LiveComponent known, Event e)
    {
        var next = e.Kind switch
        {
            "F3.connected" => known with { Connected = true },
            "F3.disconnected" => known with { Connected = false },
            "F12.silent" => known with { Silent = true },
            "F12.speaking" => Clear(known with { Silent = false }, "F12.silent"),
            "F12.watching" => known with { Silent = e.Outcome == EventOutcome.Failed },
            "F12.decided" => known with { Decision = DecisionOf(e) },
            "F12.conflict" => WithConflict(known, LiveConflict.From(e)),
            "F12.conflict-ended" => WithoutConflict(known, LiveConflict.From(e)),
            "F3.impersonation-cleared" => Clear(known, "F3.impersonation"),
            "F12.alarm-acknowledged" => Acknowledge(known, e),
            _ => known,
        };
        return e.Outcome == EventOutcome.Alarm ? WithAlarm(next, e) : next;
    }

    private static LiveDecision DecisionOf(Event e)
    {
        var controller = ComponentId.Parse(e.Data.GetValueOrDefault("controller"));
        return new LiveDecision(
            e.Data.GetValueOrDefault("value"),
            controller.IsOk ? controller.Value : null,
            Enum.TryParse<Purpose>(e.Data.GetValueOrDefault("purpose"), true, out var purpose) ? purpose : null,
            e.Data.GetValueOrDefault("reason"),
            e.At);
    }

    private static LiveComponent WithConflict(LiveComponent known, LiveConflict conflict)
    {
        var others = known.Conflicts.RemoveAll(conflict.IsOfSameLoser);
        return others.Count < LiveLimits.ConflictsMax ? known with { Conflicts = others.Add(conflict) } : known;
    }

    private static LiveComponent WithoutConflict(LiveComponent known, LiveConflict ended)
    {
        var left = known.Conflicts.RemoveAll(ended.IsOfSameLoser);
        var next = known with { Conflicts = left };
        return left.IsEmpty ? Clear(next, "F12.conflict-prolonged") : next;
    }

    private static LiveComponent WithAlarm(LiveComponent known, Event e)
    {
        if (known.Alarms.Exists(a => a.Id == e.Id)) return known;
        var alarms = known.Alarms.Count < LiveLimits.AlarmsMax ? known.Alarms : known.Alarms.RemoveAt(0);
        return known with { Alarms = alarms.Add(e) };
    }

    private static LiveComponent Clear(LiveComponent known, string kind) =>
        known with { Alarms = known.Alarms.RemoveAll(a => a.Kind == kind) };

    private static LiveComponent Acknowledge(LiveComponent known, Event e)
    {
        var id = e.Data.GetValueOrDefault("event");
        return known with { Alarms = known.Alarms.RemoveAll(a => a.Id == id) };
    }
}
