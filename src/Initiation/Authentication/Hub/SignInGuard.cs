namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>
/// Slows guessing of passwords, per account and per address (F3: lock after N failures). The delay grows and ends by
/// itself: a lock for ever would let a stranger lock the administrator out.
/// </summary>
/// <param name="clock">For the delays.</param>
public sealed class SignInGuard(TimeProvider clock)
{
    /// <summary>5 failures of one account go without delay: people mistype.</summary>
    public const int AccountFreeTries = 5;

    /// <summary>20 failures from one address: an office behind one address mistypes too.</summary>
    public const int AddressFreeTries = 20;

    /// <summary>15 minutes at most; 96 guesses a day find no password of 12 characters.</summary>
    public static readonly TimeSpan DelayMax = TimeSpan.FromMinutes(15);

    /// <summary>One day without failure forgets what was before.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>
    /// 10,000 counters; stops invented names and addresses from filling memory. The oldest goes first.
    /// </summary>
    public const int CountersMax = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Failures> _failures = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next try counts; null when it may come now.</summary>
    public TimeSpan? Wait(string account, string address)
    {
        lock (_lock)
        {
            var until = Later(Until("a/" + account), Until("n/" + address));
            var left = until - clock.GetUtcNow();
            return left > TimeSpan.Zero ? left : null;
        }
    }

    /// <summary>Counts a failed try.</summary>
    public void Failed(string account, string address)
    {
        lock (_lock)
        {
            Count("a/" + account, AccountFreeTries);
            Count("n/" + address, AddressFreeTries);
        }
    }

    /// <summary>Forgets the failures of an account after a success. The address keeps its own.</summary>
    public void Succeeded(string account)
    {
        lock (_lock)
        {
            _failures.Remove("a/" + account);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private DateTimeOffset Until(string key) =>
        _failures.TryGetValue(key, out var failures) ? failures.Until : DateTimeOffset.MinValue;

    private void Count(string key, int freeTries)
    {
        var now = clock.GetUtcNow();
        if (!_failures.TryGetValue(key, out var former) || now - former.Last > Memory)
        {
            former = new Failures(0, now, now);
        }

        var count = former.Count + 1;
        var excess = Math.Min(count - freeTries, 10);
        var delay = excess < 0 ? 0 : Math.Min(5 * (1 << excess), DelayMax.TotalSeconds);
        if (_failures.Count >= CountersMax && !_failures.ContainsKey(key)) DropOldest();
        _failures[key] = new Failures(count, now + TimeSpan.FromSeconds(delay), now);
    }

    private void DropOldest() => _failures.Remove(_failures.MinBy(static pair => pair.Value.Last).Key);

    private sealed record Failures(int Count, DateTimeOffset Until, DateTimeOffset Last);
}
