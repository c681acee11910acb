using System.Globalization;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Prevention.LogCollection.Hub;

/// <summary>
/// States that a gateway's records are held, or that its Journal was replaced; seldom, whatever comes.
/// </summary>
/// <param name="settings">How seldom.</param>
/// <param name="journal">The hub's Journal.</param>
/// <param name="clock">The time.</param>
public sealed class ForwardedStatements(LogCollectionSettings settings, IJournal journal, TimeProvider clock)
{
    private readonly Lock _lock = new();

    // One entry for each gateway of the plan and kind: only their sessions come here.
    private readonly Dictionary<(ComponentId, string), long> _statedAt = [];

    /// <summary>States <c>F5.forwarded</c> if its time has come.</summary>
    public ValueTask HeldAsync(ComponentId gateway, long next, CancellationToken cancellation) => StateAsync(
        gateway,
        LogCollectionFunction.Forwarded,
        EventOutcome.Ok,
        ("next", next.ToString(CultureInfo.InvariantCulture)),
        cancellation);

    /// <summary>States <c>F5.forked</c> if its time has come.</summary>
    public ValueTask ForkedAsync(ComponentId gateway, JournalFork fork, CancellationToken cancellation) => StateAsync(
        gateway,
        LogCollectionFunction.Forked,
        EventOutcome.Alarm,
        ("index", fork.Index.ToString(CultureInfo.InvariantCulture)),
        cancellation);

    private async ValueTask StateAsync(
        ComponentId gateway,
        string kind,
        EventOutcome outcome,
        (string Name, string? Value) data,
        CancellationToken cancellation)
    {
        if (!IsDue(gateway, kind)) return;
        var stated = new Event
        {
            Id = EventId.New(clock),
            Kind = kind,
            Component = gateway,
            At = clock.GetUtcNow(),
            Outcome = outcome,
            Data = EventData.Of(data),
        };
        await journal.AppendAsync([stated], [], cancellation);
    }

    private bool IsDue(ComponentId gateway, string kind)
    {
        lock (_lock)
        {
            var due = !_statedAt.TryGetValue((gateway, kind), out var at)
                || clock.GetElapsedTime(at) >= settings.ForwardedEvery;
            if (due) _statedAt[(gateway, kind)] = clock.GetTimestamp();
            return due;
        }
    }
}
