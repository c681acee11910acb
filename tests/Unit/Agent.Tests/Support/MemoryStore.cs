using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Agent.Tests.Support;

/// <summary>
/// A Journal and state in memory, which outlives the parts that a test restarts, and whose disk can fail.
/// </summary>
internal sealed class MemoryStore : IJournal, IStateStore
{
    private readonly Lock _gate = new();
    private readonly List<Event> _events = [];
    private readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    public ComponentId Origin => ComponentId.Of("self");

    /// <summary>Set: every write fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Told before each write.</summary>
    public Action<IReadOnlyList<StateWrite>> Writing { get; set; } = static _ => { };

    public IReadOnlyList<Event> Events
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    public ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        Writing(state);
        if (IsBroken) throw new IOException("No space left on device");
        lock (_gate)
        {
            foreach (var fact in events) Assert.True(EventCodec.Check(fact).IsOk);
            _events.AddRange(events);
            foreach (var write in state) _values[write.Key] = write.Value!;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation) =>
        AppendAsync([], writes, cancellation);

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation)
    {
        lock (_gate) return ValueTask.FromResult(_values.GetValueOrDefault(key));
    }

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
