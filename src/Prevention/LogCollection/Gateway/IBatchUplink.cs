namespace Yuimori.Prevention.LogCollection.Gateway;

/// <summary>Sends signed batches to the hub.</summary>
public interface IBatchUplink
{
    /// <summary>
    /// Sends one batch and waits for the hub's answer, across broken connections and for months if it must.
    /// </summary>
    /// <param name="jws">The signed batch, compact serialisation.</param>
    /// <param name="cancellation">Ends the wait when the process stops.</param>
    Task<HandoverReply> SendAsync(ReadOnlyMemory<byte> jws, CancellationToken cancellation);
}
