using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Hub;

namespace Yuimori.Prevention.Tests.LogCollection;

public sealed class BatchIngestTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _hub = new("cloud");

    [Fact]
    public async Task IngestAsync_InOrder_HeldAndStatedOnceInHalfAMinute()
    {
        var ingest = New();
        Assert.Equal(HandoverKind.Held, (await Send(ingest, Facts.Batch(0, Facts.Of(0), Facts.Of(1)))).Kind);
        Assert.Equal(HandoverKind.Held, (await Send(ingest, Facts.Batch(2, Facts.Of(2)))).Kind);
        Assert.Equal([Facts.Of(0), Facts.Of(1), Facts.Of(2)], _hub.Forwarded("home"), SameId);
        var stated = Assert.Single(_hub.Own);
        Assert.Equal("F5.forwarded", stated.Kind);
        Assert.Equal("home", stated.Component.Value);
        Assert.Equal("2", stated.Data["next"]);

        _clock.Advance(TimeSpan.FromSeconds(30));
        await Send(ingest, Facts.Batch(3, Facts.Of(3)));
        Assert.Equal("4", _hub.Own[^1].Data["next"]);
    }

    [Fact]
    public async Task IngestAsync_SentAgain_HeldOnce()
    {
        var ingest = New();
        var batch = Facts.Batch(0, Facts.Of(0), Facts.Of(1));
        await Send(ingest, batch);
        Assert.Equal(HandoverReply.Held, await Send(ingest, batch));
        Assert.Equal(2, _hub.Forwarded("home").Count);
    }

    [Fact]
    public async Task IngestAsync_Gap_TellsWhereToGoOn()
    {
        var ingest = New();
        await Send(ingest, Facts.Batch(0, Facts.Of(0)));
        var reply = await Send(ingest, Facts.Batch(5, Facts.Of(5)));
        Assert.Equal(HandoverReply.Expects(1), reply);
        Assert.Equal("next=1", reply.ToReasonString());
        Assert.Equal(reply, HandoverReply.Parse(success: false, "next=1"));
        Assert.Single(_hub.Forwarded("home"));
    }

    [Fact]
    public async Task IngestAsync_FarBehind_TellsWhereToGoOn()
    {
        var ingest = New();
        await Send(ingest, Facts.Batch(0, Facts.Of(0), Facts.Of(1), Facts.Of(2)));
        Assert.Equal(HandoverReply.Expects(3), await Send(ingest, Facts.Batch(0, Facts.Of(0))));
    }

    [Fact]
    public async Task Attack_GatewayJournalReplaced_AlarmedAndNothingVanishes()
    {
        var ingest = New();
        await Send(ingest, Facts.Batch(0, Facts.Of(0), Facts.Of(1)));
        for (var i = 0; i < 3; i++)
        {
            var reply = await Send(ingest, Facts.Batch(1, Facts.Of(900), Facts.Of(901)));
            Assert.Equal(HandoverReply.Refused("forked"), reply);
        }

        Assert.Equal(2, _hub.Forwarded("home").Count);
        var alarm = Assert.Single(_hub.Own, e => e.Kind == "F5.forked");
        Assert.Equal(EventOutcome.Alarm, alarm.Outcome);
        Assert.Equal("home", alarm.Component.Value);
        Assert.Equal("1", alarm.Data["index"]);
    }

    [Fact]
    public async Task Attack_BatchOfAnotherOrigin_Refused()
    {
        var batch = Facts.Batch(0, Facts.Of(0)) with { Origin = ComponentId.Of("office") };
        Assert.Equal(HandoverKind.Refused, (await Send(New(), batch)).Kind);
        Assert.Empty(_hub.Forwarded("office"));
        Assert.Empty(_hub.Own);
    }

    [Theory]
    [InlineData("printer", false)]
    [InlineData("office", false)]
    [InlineData("cloud", false)]
    [InlineData("home", true)]
    [InlineData("window", true)]
    [InlineData("removed-long-ago", true)]
    public async Task Attack_GatewayForgesAnotherSitesEvidence_Refused(string about, bool held)
    {
        var reply = await Send(New(), Facts.Batch(0, Facts.Of(0, about)));
        Assert.Equal(held, reply.Kind == HandoverKind.Held);
        Assert.Equal(held ? 1 : 0, _hub.Forwarded("home").Count);
    }

    [Fact]
    public async Task Attack_MalformedBatches_RefusedAndNothingAppended()
    {
        var ingest = New();
        LogBatch[] bad =
        [
            Facts.Batch(0),
            Facts.Batch(-1, Facts.Of(0)),
            Facts.Batch(long.MaxValue, Facts.Of(0)),
            Facts.Batch(0, [.. Enumerable.Range(0, LogBatch.CountMax + 1).Select(i => Facts.Of(i))]),
            Facts.Batch(0, Facts.Of(0) with { Kind = "F99.x" }),
            Facts.Batch(0, Facts.Of(0) with { Id = "short" }),
            Facts.Batch(0, Facts.Of(0) with { Data = EventData.Of(("x", new string('x', EventLimits.BytesMax))) }),
        ];
        foreach (var batch in bad) Assert.Equal(HandoverKind.Refused, (await Send(ingest, batch)).Kind);
        Assert.Empty(_hub.Forwarded("home"));
        Assert.Empty(_hub.Own);
    }

    [Fact]
    public async Task Attack_BadSignature_RefusedWithTheSafeTextOnly()
    {
        var ingest = New((_, _) => Error.Of("TRUST-1", "署名が正しくありません。", "Bad signature.", "the secret detail"));
        Assert.Equal(HandoverReply.Refused("Bad signature."), await Send(ingest, Facts.Batch(0, Facts.Of(0))));
        Assert.Empty(_hub.Forwarded("home"));
    }

    private static bool SameId(Event one, Event other) => one.Id == other.Id;

    private static async Task<HandoverReply> Send(BatchIngest ingest, LogBatch batch) =>
        await ingest.IngestAsync(Facts.Home, Facts.Sign(batch), TestContext.Current.CancellationToken);

    private BatchIngest New(Func<ReadOnlyMemory<byte>, SpiffeId, Result<LogBatch>>? verify = null) => new(
        verify ?? Facts.Verify,
        new SpeakingFor(Facts.Hub).MayState,
        new ForwardedHeads(_hub),
        new ForwardedStatements(new LogCollectionSettings(), _hub, _clock),
        _hub,
        NullLogger.Instance);
}
