using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Commands;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;

namespace Yuimori.Agent.Tests.Commands;

public sealed class ResultSenderTests
{
    private readonly ManualClock _clock = new();
    private readonly FakeLink _link = new();

    [Fact]
    public async Task RunAsync_GatewayRefuses_SaysItAgainThenGoesOnWithTheNext()
    {
        var sender = new ResultSender(ComponentId.Of("window"), _link, _clock, NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        _link.Answer = _ => Task.FromResult<string?>(_link.Published.Count > 5 ? null : "the arbiter does not answer");
        sender.Send("1", EventOutcome.Ok, "closed", null);
        sender.Send("2", EventOutcome.Ok, "open", null);

        var running = sender.RunAsync(stop.Token);
        await Wait.UntilAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(0.5));
                return Task.FromResult(_link.Published.Count == 6);
            },
            TimeSpan.FromSeconds(20), "six tries", TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(["1", "1", "1", "1", "1", "2"], Commands());
    }

    [Fact]
    public async Task Send_GatewayAwayForLong_TheOldestGiveWay()
    {
        var sender = new ResultSender(ComponentId.Of("window"), _link, _clock, NullLogger.Instance);
        for (var i = 0; i < 1000; i++) sender.Send($"{i}", EventOutcome.Ok, "open", null);
        using var stop = new CancellationTokenSource();

        var running = sender.RunAsync(stop.Token);
        await Wait.UntilAsync(
            () => Task.FromResult(_link.Published.Count == 64), TimeSpan.FromSeconds(20), "64 answers",
            TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal(("936", "999"), (Commands()[0], Commands()[^1]));
    }

    private IReadOnlyList<string> Commands() =>
        [.. _link.Read(Topic.Result, WireJson.Shared.ActResult).Select(r => r.Command)];
}
