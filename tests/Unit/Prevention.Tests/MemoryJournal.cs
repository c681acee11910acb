using System.Text;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Prevention.Tests;

/// <summary>A Journal, its reader and its state in memory: what survives in it is what a disk would keep.</summary>
internal sealed class MemoryJournal(string origin) : IJournal, IJournalReader, IStateStore
{
    private readonly Lock _lock = new();
    private readonly List<Event> _own = [];
    private readonly Dictionary<ComponentId, List<Event>> _forwarded = [];
    private readonly SortedDictionary<string, byte[]> _state = new(StringComparer.Ordinal);
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ComponentId Origin { get; } = ComponentId.Of(origin);

    public long Size
    {
        get
        {
            lock (_lock) return _own.Count;
        }
    }

    internal IReadOnlyList<Event> Own
    {
        get
        {
            lock (_lock) return [.. _own];
        }
    }

    internal IReadOnlyList<Event> Forwarded(string from)
    {
        lock (_lock) return _forwarded.TryGetValue(ComponentId.Of(from), out var events) ? [.. events] : [];
    }

    internal void ForgetForwarded(int keep)
    {
        lock (_lock)
        {
            foreach (var events in _forwarded.Values)
                if (events.Count > keep) events.RemoveRange(keep, events.Count - keep);
        }
    }

    internal string? State(string key)
    {
        lock (_lock) return _state.TryGetValue(key, out var value) ? Encoding.UTF8.GetString(value) : null;
    }

    public ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var e in events)
            {
                Assert.True(EventCodec.Check(e).IsOk, $"{EventCodec.Check(e).Error}");
                _own.Add(e);
            }

            foreach (var write in state)
            {
                if (write.Value is null) _state.Remove(write.Key);
                else _state[write.Key] = write.Value;
            }

            _grown.TrySetResult();
            _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_forwarded.TryGetValue(origin, out var held)) _forwarded[origin] = held = [];
            if (firstIndex > held.Count) return ValueTask.FromResult<long>(held.Count);
            held.AddRange(events.Skip((int)(held.Count - firstIndex)));
            return ValueTask.FromResult<long>(held.Count);
        }
    }

    public ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation) =>
        ValueTask.FromResult<long>(Forwarded(origin.Value).Count);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<JournalEntry>>(
            [.. Own.Select((e, i) => new JournalEntry(i, Origin, i, e)).Skip((int)query.From).Take(query.CountMax)]);

    public async ValueTask WaitForMoreAsync(long size, CancellationToken cancellation)
    {
        while (true)
        {
            Task grown;
            lock (_lock)
            {
                if (_own.Count > size) return;
                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellation);
        }
    }

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(_state.GetValueOrDefault(key));
    }

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>(
                [.. _state.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))]);
        }
    }

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (var write in writes) _state[write.Key] = write.Value!;
        }

        return ValueTask.CompletedTask;
    }
}
