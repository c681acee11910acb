using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>Counts wrong claim codes per component. Callers take turns.</summary>
internal sealed class ClaimBackOff(TimeProvider clock)
{
    /// <summary>3 wrong codes go unpunished: an installer mistypes; from the fourth, guessing gets slow.</summary>
    public const int FreeTries = 3;

    /// <summary>
    /// 15 minutes; longer would let a stranger keep a device out for a day with a handful of requests.
    /// </summary>
    public static readonly TimeSpan LockMax = TimeSpan.FromMinutes(15);

    /// <summary>
    /// 1 minute between two Events of one component's refusals: stops a guesser from filling the Journal.
    /// </summary>
    public static readonly TimeSpan EventInterval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<ComponentId, Tries> _tries = [];

    /// <summary>How long the component is still locked; null when it is not.</summary>
    public TimeSpan? Remaining(ComponentId id) =>
        _tries.TryGetValue(id, out var tries) && tries.LockedUntil - clock.GetUtcNow() is { Ticks: > 0 } left
            ? left
            : null;

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether to state it as an Event.</returns>
    public bool Fail(ComponentId id)
    {
        var now = clock.GetUtcNow();
        var former = _tries.GetValueOrDefault(id) ?? new Tries(0, now, DateTimeOffset.MinValue);
        var count = former.Count + 1;
        var excess = Math.Min(count - FreeTries, 10);
        var locked = excess <= 0 ? now : now + TimeSpan.FromSeconds(Math.Min(1 << excess, LockMax.TotalSeconds));
        var state = now - former.StatedAt >= EventInterval;
        _tries[id] = new Tries(count, locked, state ? now : former.StatedAt);
        return state;
    }

    /// <summary>Forgets a component that has enrolled.</summary>
    public void Forget(ComponentId id) => _tries.Remove(id);

    private sealed record Tries(int Count, DateTimeOffset LockedUntil, DateTimeOffset StatedAt);
}
