using Yuimori.Kernel.Ports;

namespace Yuimori.Trust.Tests.Support;

/// <summary>State in memory that outlives its users, as a disk does, and can lose its power.</summary>
internal sealed class MemoryStore : IStateStore
{
    private readonly SortedDictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    /// <summary>What happens at the next write: before it (lost) or after it (kept, but nobody is told).</summary>
    public PowerCut Cut { get; set; }

    public int Writes { get; private set; }

    public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(_values.GetValueOrDefault(key));

    public ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(
        string prefix, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>(
            [.. _values.Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal))]);

    public ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation)
    {
        if (Cut == PowerCut.Before) throw new IOException("power cut before the write");
        foreach (var write in writes)
        {
            if (write.Value is null) _values.Remove(write.Key);
            else _values[write.Key] = write.Value;
        }

        Writes++;
        return Cut == PowerCut.After ? throw new IOException("power cut after the write") : ValueTask.CompletedTask;
    }
}

internal enum PowerCut
{
    None,
    Before,
    After,
}
