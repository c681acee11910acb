using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Gateway.Tests.Support;

/// <summary>A Journal in memory, which can be made to fail.</summary>
internal sealed class MemoryJournal : IJournal, IStateStore
{
    private readonly SortedDictionary<string, byte[]> _state = new(StringComparer.Ordinal);

    internal List<Event> Events { get; } = [];

    internal bool Fails { get; set; }

    public ComponentId Origin { get; } = ComponentId.Of("home");

    public ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        if (Fails) throw new IOException("the disk is full");
        Events.AddRange(events);
        foreach (var write in state) _state[write.Key] = write.Value!;
        return ValueTask.CompletedTask;
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

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation) =>
        AppendAsync([], writes, cancellation);
}
