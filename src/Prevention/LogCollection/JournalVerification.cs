using System.Globalization;
using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Prevention.LogCollection;

/// <summary>Verifies the own Journal again and again, and states <c>F5.verified</c> (FR-4, FR-7).</summary>
/// <param name="verifier">Reads the Journal's bytes.</param>
/// <param name="journal">Where the result goes.</param>
/// <param name="every">Time between two verifications (plan: <c>verifySeconds</c>).</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Full text of a failure.</param>
public sealed class JournalVerification(
    IJournalVerifier verifier, IJournal journal, TimeSpan every, TimeProvider clock, ILogger logger)
{
    /// <summary>The last finding; null before the first.</summary>
    public JournalFinding? Last { get; private set; }

    /// <summary>Verifies now and states the result.</summary>
    public async ValueTask<JournalFinding> VerifyAsync(CancellationToken cancellation)
    {
        var finding = await verifier.VerifyAsync(cancellation);
        Last = finding;
        if (!finding.IsGood)
            LogCollectionLog.VerificationFailed(logger, finding.BadIndex, finding.Size, finding.Problem ?? "");
        await journal.AppendAsync([Compose(finding)], [], cancellation);
        return finding;
    }

    /// <summary>Verifies at start and then for as long as the process runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            await VerifyAsync(cancellation);
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private Event Compose(JournalFinding finding) => new()
    {
        Id = EventId.New(clock),
        Kind = LogCollectionFunction.Verified,
        Component = journal.Origin,
        At = clock.GetUtcNow(),
        Outcome = finding.IsGood ? EventOutcome.Ok : EventOutcome.Failed,
        Data = EventData.Of(
            ("size", finding.Size.ToString(CultureInfo.InvariantCulture)),
            ("root", finding.Root),
            ("badIndex", finding.BadIndex?.ToString(CultureInfo.InvariantCulture))),
    };
}
