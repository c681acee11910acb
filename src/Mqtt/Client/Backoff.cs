namespace Yuimori.Mqtt.Client;

/// <summary>Exponential wait with jitter: the n-th wait lies between half and all of min(max, min·2ⁿ).</summary>
internal sealed class Backoff(TimeSpan min, TimeSpan max, Random random)
{
    private int _failures;

    internal void Reset() => _failures = 0;

    internal TimeSpan Next()
    {
        var full = min * Math.Pow(2, Math.Min(_failures, 30));
        if (full > max)
            full = max;
        _failures++;
        return full * (0.5 + (random.NextDouble() / 2));
    }
}
