using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// How often a member may connect: a bucket for each, refilled in time. A broken member that reconnects in a loop
/// would otherwise fill the Journal with sessions. Safe for use by many threads.
/// </summary>
/// <param name="settings">Burst and refill.</param>
/// <param name="clock">The time.</param>
public sealed class ConnectLimit(AuthenticationSettings settings, TimeProvider clock)
{
    private readonly Lock _lock = new();

    // One entry for each member at most: only peers whose certificate named a member come here.
    private readonly Dictionary<ComponentId, Bucket> _buckets = [];

    /// <summary>Whether a member may connect now; takes one from its bucket if so.</summary>
    public bool TryTake(ComponentId member)
    {
        var now = clock.GetTimestamp();
        lock (_lock)
        {
            var bucket = _buckets.TryGetValue(member, out var b) ? b : new Bucket(settings.ConnectBurst, now);
            var earned = clock.GetElapsedTime(bucket.At, now) / settings.ConnectRefill;
            var level = Math.Min(settings.ConnectBurst, bucket.Level + earned);
            var may = level >= 1;
            _buckets[member] = new Bucket(may ? level - 1 : level, now);
            return may;
        }
    }

    private sealed record Bucket(double Level, long At);
}
