using Yuimori.Catalogue;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Proof;

/// <summary>
/// The newest record of each kind for each Component, of the kinds that the rules ask for. Its size is bounded by
/// rules × Components, however long the Journal is. Records are observed in the Journal's order: what a component's
/// clock says decides freshness, never order, so that a wrong clock cannot bring an old fact back.
/// </summary>
public sealed class FactBook
{
    private readonly HashSet<string> _kinds;
    private readonly Dictionary<(string Kind, ComponentId Component), JournalEntry> _newest = [];
    private readonly Dictionary<(string Kind, ComponentId Component), JournalEntry> _newestAlarm = [];

    /// <summary>An empty book for a set of rules.</summary>
    public FactBook(IEnumerable<EvidenceRule> rules) => _kinds = rules
        .SelectMany(static r => r.ResolvedBy is null ? [r.Event] : new[] { r.Event, r.ResolvedBy })
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The kinds to read from the Journal.</summary>
    public IReadOnlyCollection<string> Kinds => _kinds;

    /// <summary>Takes note of the next record.</summary>
    public void Observe(JournalEntry entry)
    {
        if (!_kinds.Contains(entry.Event.Kind)) return;
        var key = (entry.Event.Kind, entry.Event.Component);
        _newest[key] = entry;
        if (entry.Event.Outcome == EventOutcome.Alarm) _newestAlarm[key] = entry;
    }

    /// <summary>The newest record of a kind for a Component.</summary>
    public JournalEntry? Newest(string kind, ComponentId component) => _newest.GetValueOrDefault((kind, component));

    /// <summary>The newest alarm of a kind for a Component.</summary>
    public JournalEntry? NewestAlarm(string kind, ComponentId component) =>
        _newestAlarm.GetValueOrDefault((kind, component));

    /// <summary>Every Component that has an alarm of a kind: also one that the System file does not know.</summary>
    public IEnumerable<ComponentId> Alarmed(string kind) =>
        _newestAlarm.Keys.Where(k => k.Kind == kind).Select(static k => k.Component);
}
