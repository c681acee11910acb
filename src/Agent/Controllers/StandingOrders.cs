using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Controllers;

/// <summary>
/// What this Controller has ordered, and what is to be sent so that the arbiter holds what the rules want: an order
/// when a rule begins to hold, again at half its hold, a release when it ceases. Pure: times and ids are given.
/// </summary>
internal sealed class StandingOrders(Func<string> newId)
{
    /// <summary>
    /// 10 s before an order that was refused is sent again; stops a right that the System file does not give from
    /// costing the arbiter, and its Journal, an order a second.
    /// </summary>
    internal static readonly TimeSpan RefusedRetry = TimeSpan.FromSeconds(10);

    /// <summary>2 s before an order is sent again that the gateway could not keep.</summary>
    internal static readonly TimeSpan FailedRetry = TimeSpan.FromSeconds(2);

    // At most one entry for each order of the plan and purpose.
    private readonly Dictionary<OrderKey, Standing> _standing = [];

    /// <summary>How many stand.</summary>
    internal int Count => _standing.Values.Count(static s => !s.IsReleasing);

    /// <summary>What to send now, life first.</summary>
    /// <param name="wants">What the rules want.</param>
    /// <param name="now">Time since any fixed moment.</param>
    /// <param name="stepsMax">At most so many; what is left over is due when asked again.</param>
    internal IReadOnlyList<OrderStep> Next(IReadOnlyDictionary<OrderKey, Want> wants, TimeSpan now, int stepsMax)
    {
        var steps = new List<OrderStep>();
        foreach (var key in _standing.Keys.Union(wants.Keys).OrderBy(static k => k.Purpose).ToArray())
        {
            if (steps.Count >= stepsMax) break;
            var before = _standing.GetValueOrDefault(key);
            var step = wants.TryGetValue(key, out var want) ? Set(key, want, before, now) : Release(key, before!, now);
            if (step is not null) steps.Add(step);
        }

        return steps;
    }

    /// <summary>Everything is due again: what the gateway kept of a session that broke is not certain.</summary>
    internal void Resubmit()
    {
        foreach (var (key, standing) in _standing.ToArray()) _standing[key] = standing with { Due = TimeSpan.Zero };
    }

    /// <summary>The gateway did not keep an order: it is sent again soon.</summary>
    internal void Failed(string order, TimeSpan now)
    {
        if (Find(order) is { } key) _standing[key] = _standing[key] with { Due = now + FailedRetry };
    }

    /// <summary>The gateway keeps an order: a release is done.</summary>
    internal void Kept(string order)
    {
        if (Find(order) is { } key && _standing[key].IsReleasing) _standing.Remove(key);
    }

    /// <summary>
    /// Takes what became of an order. Verdicts on orders that were replaced say nothing of what stands.
    /// </summary>
    internal void Told(Verdict verdict, TimeSpan now)
    {
        if (Find(verdict.Order) is not { } key || _standing[key].IsReleasing) return;
        var due = verdict.Outcome switch
        {
            VerdictOutcome.Refused => now + RefusedRetry,

            // It ended, and the rule still holds.
            VerdictOutcome.Expired or VerdictOutcome.Released => TimeSpan.Zero,
            _ => _standing[key].Due,
        };
        _standing[key] = _standing[key] with { Due = due };
    }

    private OrderStep? Set(OrderKey key, Want want, Standing? before, TimeSpan now)
    {
        var isSame = before is { IsReleasing: false }
            && before.Want.Rule == want.Rule && before.Want.Value == want.Value;
        if (isSame && now < before!.Due) return null;
        var id = newId();
        _standing[key] = new Standing(id, want, now + (TimeSpan.FromSeconds(want.HoldSeconds) / 2), false);
        return new OrderStep(id, key, OrderAct.Set, want, isSame);
    }

    private OrderStep? Release(OrderKey key, Standing before, TimeSpan now)
    {
        if (before.IsReleasing && now < before.Due) return null;
        var id = newId();
        _standing[key] = before with { Id = id, IsReleasing = true, Due = TimeSpan.MaxValue };
        return new OrderStep(id, key, OrderAct.Release, before.Want, IsRenewal: false);
    }

    private OrderKey? Find(string order)
    {
        foreach (var (key, standing) in _standing)
        {
            if (standing.Id == order) return key;
        }

        return null;
    }

    private sealed record Standing(string Id, Want Want, TimeSpan Due, bool IsReleasing);
}
