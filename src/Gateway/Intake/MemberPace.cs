using Yuimori.Kernel.Identity;

namespace Yuimori.Gateway.Intake;

/// <summary>
/// How fast a member may speak on a channel: a bucket for each, refilled in time. Stops one broken or hostile member
/// from filling the Journal or keeping the arbiter from the others. Safe for use by many threads.
/// </summary>
/// <param name="burst">Messages at once.</param>
/// <param name="perSecond">Messages a second in the long run.</param>
/// <param name="clock">The time.</param>
internal sealed class MemberPace(int burst, int perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();

    // Members and channels of the plan only: who is not granted a channel does not come here.
    private readonly Dictionary<(ComponentId, string), Bucket> _buckets = [];

    internal bool TryTake(ComponentId member, string channel)
    {
        var now = clock.GetTimestamp();
        lock (_lock)
        {
            var bucket = _buckets.TryGetValue((member, channel), out var b) ? b : new Bucket(burst, now);
            var level = Math.Min(burst, bucket.Level + (clock.GetElapsedTime(bucket.At, now).TotalSeconds * perSecond));
            var may = level >= 1;
            _buckets[(member, channel)] = new Bucket(may ? level - 1 : level, now);
            return may;
        }
    }

    private sealed record Bucket(double Level, long At);
}
