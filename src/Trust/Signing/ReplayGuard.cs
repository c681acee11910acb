using System.Collections.Concurrent;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Signing;

/// <summary>
/// Lets each number of a signer through once: the highest seen is kept durably before the act, so that a power cut
/// between the two can lose a message but never repeat one (D7).
/// </summary>
/// <param name="store">Where the highest numbers are kept.</param>
/// <param name="scope">
/// What the numbers count, such as <c>command</c>: signers that count differently need scopes of their own.
/// </param>
public sealed class ReplayGuard(IStateStore store, string scope = "replay")
{
    // One entry for each member that has a certificate of our CA; nobody else's message comes this far.
    private readonly ConcurrentDictionary<SpiffeId, Seen> _signers = new();

    /// <summary>Lets a number through if it is higher than every one seen, and keeps it first.</summary>
    /// <param name="signer">A signer whose signature on the message has been verified.</param>
    /// <param name="sequence">The message's number.</param>
    /// <param name="cancellation">Stops waiting; the number may be used up then.</param>
    /// <returns>Success: the caller may act now; or <c>replayed</c>.</returns>
    /// <exception cref="InvalidDataException">What is kept is damaged.</exception>
    public async ValueTask<Result<Unit>> CheckAsync(SpiffeId signer, long sequence, CancellationToken cancellation)
    {
        var seen = _signers.GetOrAdd(signer, static _ => new Seen());
        await seen.Turn.WaitAsync(cancellation);
        try
        {
            var key = Key(signer);
            seen.Highest ??= StoredNumber.Decode(key, await store.ReadAsync(key, cancellation)) ?? -1;
            if (sequence < 0 || sequence <= seen.Highest)
            {
                return JwsErrors.Replayed($"{signer} sent {sequence}, the highest seen is {seen.Highest}");
            }

            await store.WriteAsync([new StateWrite(key, StoredNumber.Encode(sequence))], cancellation);
            seen.Highest = sequence;
            return Unit.Value;
        }
        finally
        {
            seen.Turn.Release();
        }
    }

    /// <summary>The highest number seen from a signer, or null; for the record of a refusal.</summary>
    public async ValueTask<long?> HighestAsync(SpiffeId signer, CancellationToken cancellation) =>
        StoredNumber.Decode(Key(signer), await store.ReadAsync(Key(signer), cancellation));

    // The kind is part of it: a device and a service may bear the same component id in two Systems' plans.
    private string Key(SpiffeId signer) => $"{scope}/{signer.Kind}/{signer.Component}";

    private sealed class Seen
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? Highest { get; set; }
    }
}
