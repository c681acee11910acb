using System.Collections.Immutable;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>Who decided an actuator, and who lost, in the Journal's words. Immutable: a page may keep it.</summary>
public sealed record ActuatorHistory
{
    /// <summary>256 spans; an actuator that is fought over all day must not fill memory or the page.</summary>
    public const int SpansMax = 256;

    /// <summary>16 alarm marks on one strip; more cannot be told apart.</summary>
    public const int AlarmsMax = 16;

    /// <summary>Which.</summary>
    public required ComponentId Actuator { get; init; }

    /// <summary>Decisions, oldest first; the last one stands.</summary>
    public ImmutableList<HeldSpan> Held { get; init; } = [];

    /// <summary>Orders that lost, oldest first.</summary>
    public ImmutableList<LostSpan> Lost { get; init; } = [];

    /// <summary>Alarms about this actuator, oldest first.</summary>
    public ImmutableList<JournalEntry> Alarms { get; init; } = [];

    /// <summary>The value that the actuator last said it has taken, and when.</summary>
    public (string Value, DateTimeOffset At)? Acted { get; init; }

    /// <summary>The decision that stands; null: none is known.</summary>
    public HeldSpan? Now => Held.IsEmpty ? null : Held[^1];

    /// <summary>The orders that stand and lose.</summary>
    public IEnumerable<LostSpan> LosersNow => Lost.Where(static span => span.To is null);

    /// <summary>The history after the next record.</summary>
    public ActuatorHistory After(JournalEntry entry)
    {
        var next = entry.Event.Kind switch
        {
            "F12.decided" => Decided(entry),
            "F12.conflict" => Begun(LostSpan.Of(entry)),
            "F12.conflict-ended" => Ended(LostSpan.Of(entry)),
            "F12.acted" when entry.Event.Data.GetValueOrDefault("value") is { } value =>
                this with { Acted = (value, entry.Event.At) },
            _ => this,
        };
        return entry.Event.Outcome == EventOutcome.Alarm
            ? next with { Alarms = Last(next.Alarms.Add(entry), AlarmsMax) }
            : next;
    }

    private ActuatorHistory Decided(JournalEntry entry)
    {
        var (e, held) = (entry.Event, Held);
        if (Now is { } before) held = held.SetItem(held.Count - 1, before with { To = e.At });
        var data = e.Data;
        held = held.Add(new HeldSpan(
            entry.Index, e.At, null, data.GetValueOrDefault("value"), data.GetValueOrDefault("controller"),
            data.GetValueOrDefault("purpose"), data.GetValueOrDefault("reason")));
        return this with { Held = Last(held, SpansMax) };
    }

    // A conflict whose winner changes is stated anew: the old span ends where the new one begins.
    private ActuatorHistory Begun(LostSpan span) =>
        this with { Lost = Last(Close(span).Add(span), SpansMax) };

    private ActuatorHistory Ended(LostSpan span) => this with { Lost = Close(span) };

    private ImmutableList<LostSpan> Close(LostSpan by)
    {
        var open = Lost.FindLastIndex(span => span.To is null && span.IsOfSameLoser(by));
        return open < 0 ? Lost : Lost.SetItem(open, Lost[open] with { To = by.From });
    }

    private static ImmutableList<T> Last<T>(ImmutableList<T> list, int countMax) =>
        list.Count <= countMax ? list : list.RemoveRange(0, list.Count - countMax);
}
