using System.Collections.Frozen;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation.Hub;

/// <summary>
/// The live read model of a System (F13): latest state and short time series of every component. Thread-safe. It holds
/// nothing durable; after a restart the Journal's Events and the retained states fill it again.
/// </summary>
public sealed class LiveState
{
    private readonly TimeProvider _clock;
    private readonly FrozenDictionary<ComponentId, LiveSlot> _slots;
    private readonly ComponentId[] _order;
    private readonly Lock _changeGate = new();
    private TaskCompletionSource _changed = NewSignal();
    private long _version;

    /// <summary>
    /// A model of these components; what others say is left out, so memory is bounded by the System file.
    /// </summary>
    public LiveState(IEnumerable<ComponentId> components, TimeProvider clock)
    {
        _clock = clock;
        _order = components.Distinct().OrderBy(c => c.Value, StringComparer.Ordinal).ToArray();
        _slots = _order.ToFrozenDictionary(c => c, c => new LiveSlot(c));
    }

    /// <summary>Grows by at least 1 with every change.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Every component, by id.</summary>
    public IReadOnlyList<LiveComponent> Snapshot() => Array.ConvertAll(_order, id => _slots[id].Known);

    /// <summary>One component; null when the System has no such component.</summary>
    public LiveComponent? Find(ComponentId component) => _slots.GetValueOrDefault(component)?.Known;

    /// <summary>The last points of a stream, oldest first; empty when there are none.</summary>
    public IReadOnlyList<LivePoint> Series(ComponentId component, string stream) =>
        _slots.GetValueOrDefault(component)?.Series(stream) ?? [];

    /// <summary>Takes what a component says of itself (<c>m/&lt;id&gt;/st</c>).</summary>
    public void Apply(ComponentState state)
    {
        if (!_slots.TryGetValue(state.Component, out var slot)) return;
        slot.Apply(state, _clock.GetUtcNow());
        Announce();
    }

    /// <summary>Takes readings of a component's streams (<c>m/&lt;id&gt;/up/&lt;stream&gt;</c>).</summary>
    public void Apply(ComponentId component, IReadOnlyList<SenmlRecord> pack)
    {
        if (_slots.TryGetValue(component, out var slot) && slot.Apply(pack, _clock.GetUtcNow()) > 0) Announce();
    }

    /// <summary>Takes an Event: connections, silence, decisions, conflicts, alarms and what clears them.</summary>
    public void Apply(Event e)
    {
        if (!_slots.TryGetValue(e.Component, out var slot)) return;
        slot.Apply(e);
        Announce();
    }

    /// <summary>Takes that a component's session with this hub began or ended.</summary>
    public void SetConnected(ComponentId component, bool connected)
    {
        if (!_slots.TryGetValue(component, out var slot)) return;
        slot.SetConnected(connected);
        Announce();
    }

    /// <summary>Completes with the present version as soon as it is greater than <paramref name="version"/>.</summary>
    public async ValueTask<long> WaitForChangeAsync(long version, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_changeGate) changed = _changed.Task;
            if (Version is var now && now > version) return now;
            await changed.WaitAsync(cancellation);
        }
    }

    private void Announce()
    {
        TaskCompletionSource changed;
        lock (_changeGate)
        {
            Interlocked.Increment(ref _version);
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
