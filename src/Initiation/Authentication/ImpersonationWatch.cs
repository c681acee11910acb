using System.Globalization;
using System.Text;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Raises <c>F3.impersonation</c> when a member whose certificate names it claims another member's id, and clears it
/// when that has stopped. A standing alarm survives a restart, so that none stays red for ever.
/// </summary>
/// <param name="members">Whose ids can be claimed; an id that nobody has is only <c>F4.denied</c>.</param>
/// <param name="settings">Limits.</param>
/// <param name="journal">Where alarms go.</param>
/// <param name="state">Where standing alarms are kept.</param>
/// <param name="clock">The time.</param>
public sealed class ImpersonationWatch(
    Membership members, AuthenticationSettings settings, IJournal journal, IStateStore state, TimeProvider clock)
{
    private const string Prefix = "F3/impersonation/";

    /// <summary>How late a first try is stated, and an end noticed.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMilliseconds(200);

    private readonly ImpersonationLedger _ledger = new(settings.ImpersonationQuiet, settings.ImpersonationsMax, clock);

    /// <summary>Takes up what stood before a restart.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellation)
    {
        foreach (var (key, _) in await state.ListAsync(Prefix, cancellation))
        {
            var parts = key[Prefix.Length..].Split('/');
            if (parts.Length != 2) continue;
            var (by, claimed) = (ComponentId.Parse(parts[0]), ComponentId.Parse(parts[1]));
            if (by.IsOk && claimed.IsOk) _ledger.Restore(new ImpersonationPair(by.Value, claimed.Value));
        }
    }

    /// <summary>
    /// Judges an id that a member claimed by its client id, by a topic that only its owner may speak on, or by the
    /// Component that a message names.
    /// </summary>
    /// <param name="peer">Whom the certificate names.</param>
    /// <param name="claimed">Whom it claims to be.</param>
    /// <param name="where">Where it claims so: <c>client-id</c>, or the topic's channel.</param>
    /// <returns>Whether this is an impersonation; the caller refuses it.</returns>
    public bool Note(ComponentId peer, ComponentId claimed, string where)
    {
        if (peer == claimed || !members.Has(claimed)) return false;
        _ledger.Note(new ImpersonationPair(peer, claimed), where);
        return true;
    }

    /// <summary>
    /// Judges an MQTT client id: a member may use its own id or any text that is nobody else's. Otherwise a session
    /// list would show one member under another's name.
    /// </summary>
    public bool NoteClientId(ComponentId peer, string clientId)
    {
        var claimed = ComponentId.Parse(clientId);
        return claimed.IsOk && Note(peer, claimed.Value, "client-id");
    }

    /// <summary>States and clears what is due now.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        var due = _ledger.TakeDue();
        if (due.Count == 0) return;
        try
        {
            await journal.AppendAsync([.. due.Select(Compose)], [.. due.Select(Keep)], cancellation);
        }
        catch
        {
            _ledger.PutBack(due);
            throw;
        }
    }

    /// <summary>States and clears for as long as the process runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        while (await timer.WaitForNextTickAsync(cancellation)) await FlushAsync(cancellation);
    }

    private static StateWrite Keep(ImpersonationChange change) => new(
        $"{Prefix}{change.Pair.By}/{change.Pair.Claimed}",
        change.Cleared ? null : Encoding.UTF8.GetBytes(change.Where));

    private Event Compose(ImpersonationChange change) => new()
    {
        Id = EventId.New(clock),
        Kind = change.Cleared ? AuthenticationFunction.ImpersonationCleared : AuthenticationFunction.Impersonation,
        Component = change.Pair.Claimed,
        At = clock.GetUtcNow(),
        Outcome = change.Cleared ? EventOutcome.Ok : EventOutcome.Alarm,
        Data = EventData.Of(
            ("by", change.Pair.By.Value),
            ("where", change.Where.Length == 0 ? null : change.Where),
            ("count", change.Count.ToString(CultureInfo.InvariantCulture))),
    };
}
