using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Kernel.Identity;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Gateway;
using Yuimori.Prevention.LogCollection.Hub;

namespace Yuimori.Prevention.Tests.LogCollection;

/// <summary>
/// Gateway and hub together, whatever goes wrong between: lost answers, restarts of either, a hub that comes back from
/// an older backup. At the end the hub holds the gateway's Journal, each record once, in order.
/// </summary>
public sealed class HandoverPropertyTests
{
    /// <summary>What happens to one batch.</summary>
    public enum Fate
    {
        /// <summary>It arrives and is answered.</summary>
        Arrives,

        /// <summary>It arrives; the answer is lost as the gateway loses power.</summary>
        AnswerLost,

        /// <summary>It is lost as the gateway loses power.</summary>
        Lost,

        /// <summary>The hub comes back without its latest records, then it arrives.</summary>
        HubRestored,
    }

    [Fact]
    public void Handover_AnythingGoesWrong_HubHoldsEveryRecordOnceInOrder()
    {
        var fates = Gen.Elements(Enum.GetValues<Fate>()).ListOf().ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(200);
        Check.One(config, Prop.ForAll(fates, list => HoldsAsync(new Queue<Fate>(list)).GetAwaiter().GetResult()));
    }

    private static async Task<bool> HoldsAsync(Queue<Fate> fates)
    {
        var (gateway, hub, clock) = (new MemoryJournal("home"), new MemoryJournal("cloud"), new ManualClock());
        var settings = new LogCollectionSettings { Linger = TimeSpan.Zero };
        var written = 0;
        while (true)
        {
            for (var i = 0; i < 3; i++)
                await gateway.AppendAsync([Facts.Of(written++)], [], TestContext.Current.CancellationToken);
            using var power = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var uplink = new FatefulUplink(fates, NewIngest(hub, settings, clock), hub, gateway, power);
            var forwarder = new EventForwarder(
                gateway, gateway, gateway, Facts.Sign, uplink, settings, clock, NullLogger.Instance);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => forwarder.RunAsync(power.Token));
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (uplink.Done) break;
        }

        return hub.Forwarded("home").Select(e => e.Id).SequenceEqual(gateway.Own.Select(e => e.Id))
            && hub.Own.All(e => e.Kind == "F5.forwarded");
    }

    private static BatchIngest NewIngest(MemoryJournal hub, LogCollectionSettings settings, ManualClock clock) => new(
        Facts.Verify,
        new SpeakingFor(Facts.Hub).MayState,
        new ForwardedHeads(hub),
        new ForwardedStatements(settings, hub, clock),
        hub,
        NullLogger.Instance);

    private sealed class FatefulUplink(
        Queue<Fate> fates, BatchIngest ingest, MemoryJournal hub, MemoryJournal gateway, CancellationTokenSource power)
        : IBatchUplink
    {
        internal bool Done { get; private set; }

        public async Task<HandoverReply> SendAsync(ReadOnlyMemory<byte> jws, CancellationToken cancellation)
        {
            var fate = fates.TryDequeue(out var next) ? next : Fate.Arrives;
            if (fate == Fate.Lost) await power.CancelAsync();
            if (fate == Fate.HubRestored) hub.ForgetForwarded(keep: 1);
            cancellation.ThrowIfCancellationRequested();
            var reply = await ingest.IngestAsync(Facts.Home, jws, cancellation);

            // Everything handed over: the run is over, or the next start writes more.
            var all = hub.Forwarded("home").Count == gateway.Size;
            Done = all && fates.Count == 0;
            if (fate == Fate.AnswerLost || all) await power.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return reply;
        }
    }
}
