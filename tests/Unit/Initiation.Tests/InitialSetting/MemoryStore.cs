using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Tests.InitialSetting;

/// <summary>A journal and state in memory that remembers the order in which things became durable.</summary>
internal sealed class MemoryStore : IJournal, IStateStore
{
    private readonly SortedDictionary<string, byte[]> _state = new(StringComparer.Ordinal);

    public List<Event> Events { get; } = [];

    /// <summary>When set, appending fails as a full disk does.</summary>
    public bool DiskIsFull { get; set; }

    public ComponentId Origin { get; } = ComponentId.Of("hub");

    public ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        if (DiskIsFull) throw new IOException("disk full");
        Events.AddRange(events);
        return WriteAsync(state, cancellation);
    }

    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(_state.GetValueOrDefault(key));

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>(
            [.. _state.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))]);

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation)
    {
        foreach (var write in writes)
        {
            if (write.Value is null) _state.Remove(write.Key);
            else _state[write.Key] = write.Value;
        }

        return ValueTask.CompletedTask;
    }
}
