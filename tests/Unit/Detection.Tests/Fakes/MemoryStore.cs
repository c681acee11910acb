using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Detection.Tests.Fakes;

/// <summary>A Journal and state store in memory, whose disk can fail or stall when told to.</summary>
internal sealed class MemoryStore(ComponentId origin) : IJournal, IStateStore
{
    private readonly Lock _gate = new();
    private readonly List<Event> _events = [];
    private readonly SortedDictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    public ComponentId Origin { get; } = origin;

    /// <summary>Set: every write fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Set: every write waits for it.</summary>
    public Task? Stall { get; set; }

    public IReadOnlyList<Event> Events
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    public async ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        if (Stall is { } stall) await stall.WaitAsync(cancellation);
        if (IsBroken) throw new IOException("No space left on device");
        lock (_gate)
        {
            _events.AddRange(events.Where(e => _events.TrueForAll(known => known.Id != e.Id)));
            foreach (var write in state)
            {
                if (write.Value is null) _values.Remove(write.Key);
                else _values[write.Key] = write.Value;
            }
        }
    }

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation) =>
        AppendAsync([], writes, cancellation);

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation)
    {
        lock (_gate) return ValueTask.FromResult(_values.GetValueOrDefault(key));
    }

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>(
                [.. _values.Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal))]);
        }
    }

    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation) =>
        throw new InvalidOperationException("Nothing is forwarded here");

    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        ValueTask.FromResult(0L);
}
