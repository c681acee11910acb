namespace Yuimori.Kernel.Ports;

/// <summary>
/// Small durable state by key. What is written with an Event is written in the Journal's transaction.
/// </summary>
public interface IStateStore
{
    /// <summary>The value under a key, or null.</summary>
    ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellation);

    /// <summary>Every key with a prefix, in ordinal order, with its value.</summary>
    ValueTask<IReadOnlyList<KeyValuePair<string, byte[]>>> ListAsync(string prefix, CancellationToken cancellation);

    /// <summary>Writes all or nothing; durable when it completes.</summary>
    ValueTask WriteAsync(IReadOnlyList<StateWrite> writes, CancellationToken cancellation);
}
