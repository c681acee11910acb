using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Tests;

/// <summary>A Journal and its state in memory, to look into.</summary>
internal sealed class MemoryJournal : IJournal, IStateStore
{
    private readonly Lock _lock = new();

    internal List<Event> Events { get; } = [];

    internal SortedDictionary<string, byte[]> State { get; } = new(StringComparer.Ordinal);

    public ComponentId Origin { get; } = ComponentId.Of("home");

    public ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var e in events) Assert.True(EventCodec.Check(e).IsOk, $"{EventCodec.Check(e).Error}");
            Events.AddRange(events);
            foreach (var write in state)
            {
                Assert.True(write.Key.Length <= 200);
                if (write.Value is null) State.Remove(write.Key);
                else State[write.Key] = write.Value;
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(State.GetValueOrDefault(key));

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>(
            [.. State.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))]);

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation) =>
        AppendAsync([], writes, cancellation);
}
