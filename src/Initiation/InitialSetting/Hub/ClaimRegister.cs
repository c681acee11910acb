using System.Collections.Concurrent;
using System.Security.Cryptography;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// Claim codes: who may get a first certificate (F1, D5). A code is used up, durably and with its Event, before the
/// certificate leaves the hub.
/// </summary>
/// <param name="journal">Takes the Event and the used mark in one transaction.</param>
/// <param name="store">Where the marks are kept.</param>
/// <param name="hub">The hub's Component: refusals of unknown names are stated of it.</param>
/// <param name="clock">For expiry and back-off.</param>
public sealed class ClaimRegister(IJournal journal, IStateStore store, ComponentId hub, TimeProvider clock)
    : IDisposable
{
    /// <summary>
    /// 10 minutes in which the same key may ask again with its used code: an answer lost to a crash must not cost a
    /// site visit. Another key is refused at once.
    /// </summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(10);

    // A component that is not claimed compares with this, so that time does not tell which names exist.
    private readonly byte[] _nobody = RandomNumberGenerator.GetBytes(32);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<ComponentId, ClaimState> _claims = new();
    private readonly ClaimBackOff _backOff = new(clock);

    /// <summary>
    /// Takes in the installer's claims and what the hub kept of them. A claim with another code replaces the former:
    /// whoever writes the hub's directory is the installer.
    /// </summary>
    public async Task ImportAsync(IReadOnlyList<ClaimPlan> claims, CancellationToken cancellation)
    {
        foreach (var (_, value) in await store.ListAsync(ClaimState.KeyPrefix, cancellation))
        {
            var kept = ClaimState.Decode(value);
            _claims[kept.Plan.Component] = kept;
        }

        var writes = new List<StateWrite>();
        foreach (var plan in claims)
        {
            if (_claims.TryGetValue(plan.Component, out var kept) && kept.Plan.CodeSha256 == plan.CodeSha256) continue;
            var fresh = new ClaimState { Plan = plan };
            _claims[plan.Component] = fresh;
            writes.Add(new StateWrite(KeyOf(plan.Component), fresh.Encode()));
        }

        if (writes.Count > 0) await store.WriteAsync(writes, cancellation);
    }

    /// <summary>Exchanges a claim code for what <paramref name="issue"/> makes.</summary>
    /// <param name="id">Who asks.</param>
    /// <param name="code">Its claim code.</param>
    /// <param name="keySha256">SHA-256 of the public key to certify, lower-case hex.</param>
    /// <param name="issue">Issues for the claim; what it returns leaves the hub only after the use is durable.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <typeparam name="T">What is issued.</typeparam>
    public async Task<Result<T>> RedeemAsync<T>(
        ComponentId id, string code, string keySha256, Func<ClaimPlan, Result<T>> issue, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_backOff.Remaining(id) is { } wait) return ClaimRefusals.Locked(wait);
            var found = _claims.TryGetValue(id, out var claim);
            var right = OneTimeCode.Matches(code, found ? HashOf(claim!) : _nobody);
            var why = !found ? "unknown" : !right ? "wrong" : WhyNot(claim!, keySha256);
            if (why is not null) return await RefuseAsync(id, why, found, cancellation);

            var issued = issue(claim!.Plan);
            if (!issued.IsOk) return issued;
            await UseAsync(claim, keySha256, cancellation);
            return issued;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>When a component's claim was used; null when it was not, or there is none.</summary>
    public DateTimeOffset? UsedAt(ComponentId id) => _claims.TryGetValue(id, out var claim) ? claim.UsedAt : null;

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static string KeyOf(ComponentId id) => ClaimState.KeyPrefix + id;

    private static byte[] HashOf(ClaimState claim) =>
        claim.Plan.CodeSha256.Length == 64 ? Convert.FromHexString(claim.Plan.CodeSha256) : [];

    private string? WhyNot(ClaimState claim, string keySha256)
    {
        var now = clock.GetUtcNow();
        if (claim.UsedAt is { } used)
        {
            return claim.KeySha256 == keySha256 && now - used <= RepeatWindow ? null : "used";
        }

        return now >= claim.Plan.ExpiresAt ? "expired" : null;
    }

    private async Task UseAsync(ClaimState claim, string keySha256, CancellationToken cancellation)
    {
        var used = claim with { UsedAt = claim.UsedAt ?? clock.GetUtcNow(), KeySha256 = keySha256 };
        var enrolled = Event(
            InitialSettingFunction.Enrolled, claim.Plan.Component, EventOutcome.Ok, ("key", keySha256));
        var write = new StateWrite(KeyOf(claim.Plan.Component), used.Encode());
        await journal.AppendAsync([enrolled], [write], cancellation);
        _claims[claim.Plan.Component] = used;
        _backOff.Forget(claim.Plan.Component);
    }

    private async Task<Error> RefuseAsync(ComponentId id, string why, bool found, CancellationToken cancellation)
    {
        // Unknown names share one counter, so that inventing names fills neither memory nor Journal.
        if (_backOff.Fail(found ? id : hub))
        {
            var refused = Event(
                InitialSettingFunction.EnrolRefused, found ? id : hub, EventOutcome.Refused, ("why", why));
            await journal.AppendAsync([refused], [], cancellation);
        }

        return ClaimRefusals.Of(why, id);
    }

    private Event Event(string kind, ComponentId about, EventOutcome outcome, (string, string?) detail) => new()
    {
        Id = EventId.New(clock),
        Kind = kind,
        Component = about,
        At = clock.GetUtcNow(),
        Outcome = outcome,
        Data = EventData.Of(detail),
    };
}
