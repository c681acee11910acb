using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Gateway;

namespace Yuimori.Prevention.Tests.LogCollection;

public sealed class EventForwarderTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _gateway = new("home");

    [Fact]
    public async Task RunAsync_HubHolds_IndexIsKeptOnlyAfterTheAnswer()
    {
        await Append(0, 3);
        var uplink = new HeldUplink();
        await using var run = Run(uplink);

        var (batch, answer) = await uplink.NextAsync();
        Assert.Equal((0, 3), (batch.First, batch.Events.Count));
        Assert.Null(_gateway.State("F5/forwarded"));
        answer.SetResult(HandoverReply.Held);
        await run.UntilAsync(f => f.Next == 3);
        Assert.Equal("3", _gateway.State("F5/forwarded"));

        await Append(3, 1);
        (batch, _) = await uplink.NextAsync();
        Assert.Equal((3, 1), (batch.First, batch.Events.Count));
    }

    [Fact]
    public async Task RunAsync_AfterARestart_RepeatsOneRecordSoThatTheHubCanCompare()
    {
        await Append(0, 5);
        await _gateway.WriteAsync([new("F5/forwarded", "4"u8.ToArray())], TestContext.Current.CancellationToken);
        var uplink = new HeldUplink();
        await using var run = Run(uplink);
        var (batch, _) = await uplink.NextAsync();
        Assert.Equal((3, 2), (batch.First, batch.Events.Count));
    }

    [Fact]
    public async Task RunAsync_HubExpectsAnEarlierIndex_GoesBack()
    {
        await Append(0, 5);
        await _gateway.WriteAsync([new("F5/forwarded", "4"u8.ToArray())], TestContext.Current.CancellationToken);
        var uplink = new HeldUplink();
        await using var run = Run(uplink);
        (await uplink.NextAsync()).Answer.SetResult(HandoverReply.Expects(2));
        var (batch, _) = await uplink.NextAsync();
        Assert.Equal((1, 4), (batch.First, batch.Events.Count));
    }

    [Fact]
    public async Task RunAsync_HubExpectsMoreThanThereIs_SaysSoAndWaits()
    {
        await Append(0, 2);
        var uplink = new HeldUplink();
        await using var run = Run(uplink);
        (await uplink.NextAsync()).Answer.SetResult(HandoverReply.Expects(500));
        await run.UntilAsync(f => f.Problem == "forked" && _clock.Waiting == 1);
        Assert.Equal(0, uplink.Pending);
        Assert.Equal(0, run.Forwarder.Next);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(0, (await uplink.NextAsync()).Batch.First);
    }

    [Theory]
    [InlineData("Bad signature.")]
    [InlineData("next=abc")]
    [InlineData("next=-1")]
    public async Task RunAsync_Refused_WaitsAndSendsTheSameAgainNeverSkips(string reason)
    {
        await Append(0, 2);
        var uplink = new HeldUplink();
        await using var run = Run(uplink);
        (await uplink.NextAsync()).Answer.SetResult(HandoverReply.Parse(success: false, reason));
        await run.UntilAsync(f => f.Problem == reason && _clock.Waiting == 1);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var (batch, answer) = await uplink.NextAsync();
        Assert.Equal((0, 2), (batch.First, batch.Events.Count));
        answer.SetResult(HandoverReply.Held);
        await run.UntilAsync(f => f is { Next: 2, Problem: null });
    }

    [Fact]
    public async Task Attack_SiteFullOfLongEvents_BatchesStayBelowTheLimitAndGetOn()
    {
        var text = new string('x', 15_000);
        for (var i = 0; i < 20; i++)
        {
            var e = Facts.Of(i) with { Data = EventData.Of(("text", text)) };
            await _gateway.AppendAsync([e], [], TestContext.Current.CancellationToken);
        }

        var uplink = new HeldUplink();
        await using var run = Run(uplink);
        while (run.Forwarder.Next < 20)
        {
            var (batch, answer) = await uplink.NextAsync();
            Assert.InRange(Facts.Sign(batch).Length, 1, new LogCollectionSettings().BatchBytesMax + 1_000);
            var end = batch.First + batch.Events.Count;
            answer.SetResult(HandoverReply.Held);
            await run.UntilAsync(f => f.Next == end);
        }
    }

    private async Task Append(int from, int count)
    {
        for (var i = from; i < from + count; i++)
            await _gateway.AppendAsync([Facts.Of(i)], [], TestContext.Current.CancellationToken);
    }

    private ForwarderRun Run(IBatchUplink uplink) => new(new EventForwarder(
        _gateway,
        _gateway,
        _gateway,
        Facts.Sign,
        uplink,
        new LogCollectionSettings { Linger = TimeSpan.Zero },
        _clock,
        NullLogger.Instance));
}
