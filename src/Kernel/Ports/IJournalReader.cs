namespace Yuimori.Kernel.Ports;

/// <summary>Reads the Journal.</summary>
public interface IJournalReader
{
    /// <summary>Durable records.</summary>
    long Size { get; }

    /// <summary>The records that a query asks for.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellation);

    /// <summary>Completes when the Journal holds more than <paramref name="size"/> records.</summary>
    ValueTask WaitForMoreAsync(long size, CancellationToken cancellation);
}
