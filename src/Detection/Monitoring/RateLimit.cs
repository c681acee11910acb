using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring;

/// <summary>
/// A token bucket for each sender. Stops a Controller that is broken or stolen from spending the gateway's time on
/// signatures and its disk on Events; no rule of a home needs ten orders a second. Thread-safe.
/// </summary>
/// <param name="clock">Runs on its monotonic time, so that setting the clock fills no bucket.</param>
internal sealed class RateLimit(TimeProvider clock)
{
    /// <summary>10 orders a second in the long run.</summary>
    public const int PerSecond = 10;

    /// <summary>40 at once: every rule of a Controller that reconnects.</summary>
    public const int Burst = 40;

    private readonly Lock _gate = new();
    private readonly Dictionary<ComponentId, (double Tokens, long At)> _buckets = [];

    public bool TryTake(ComponentId sender)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var (tokens, at) = _buckets.GetValueOrDefault(sender, (Burst, now));
            tokens = Math.Min(Burst, tokens + (clock.GetElapsedTime(at, now).TotalSeconds * PerSecond));
            var isEnough = tokens >= 1;
            _buckets[sender] = (isEnough ? tokens - 1 : tokens, now);
            return isEnough;
        }
    }
}
