using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Trust.Signing;

/// <summary>
/// Gives each signed message to an audience a larger number than the one before, also after a power cut (D7): a block
/// of numbers is reserved durably before its first is used, and what is left of a block after a crash is never used.
/// </summary>
/// <param name="store">Where reservations are kept.</param>
/// <param name="clock">
/// Where an audience that nothing is known of begins: at now in milliseconds, so that a component whose state was lost
/// is not taken for a replayer for ever.
/// </param>
public sealed class SequenceCounter(IStateStore store, TimeProvider clock) : IDisposable
{
    /// <summary>256 numbers: one durable write for so many messages, and a crash wastes no more.</summary>
    internal const int BlockSize = 256;

    private const string Prefix = "sequence/";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<ComponentId, (long Next, long End)> _blocks = [];

    /// <summary>The next number for an audience.</summary>
    /// <exception cref="InvalidDataException">What is kept is damaged.</exception>
    public async ValueTask<long> NextAsync(ComponentId audience, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (!_blocks.TryGetValue(audience, out var block) || block.Next == block.End)
            {
                block = await ReserveAsync(audience, cancellation);
            }

            _blocks[audience] = (block.Next + 1, block.End);
            return block.Next;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // A write that failed may still have been kept; the next reservation reads again and so begins after it.
    private async ValueTask<(long Next, long End)> ReserveAsync(ComponentId audience, CancellationToken cancellation)
    {
        var key = Prefix + audience.Value;
        var kept = StoredNumber.Decode(key, await store.ReadAsync(key, cancellation));
        var next = kept ?? Math.Max(1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var end = checked(next + BlockSize);
        await store.WriteAsync([new StateWrite(key, StoredNumber.Encode(end))], cancellation);
        return (next, end);
    }
}
