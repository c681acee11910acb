using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Gateway.Parts;
using Yuimori.Shared;

namespace Yuimori.Gateway.Tests.Parts;

public sealed class PartSupervisorTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task RunAsync_PartFails_IsShownWithItsReasonAndBegunAgain()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var supervisor = new PartSupervisor(_clock, NullLogger.Instance);
        var begun = 0;
        var running = supervisor.RunAsync(
            "drills",
            async cancellation =>
            {
                if (++begun == 1) throw new IOException("no listener");
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellation);
            },
            stop.Token);

        Assert.Equal(new PartState("drills", "IOException: no listener", 1), Assert.Single(supervisor.States));
        _clock.Advance(TimeSpan.FromSeconds(5));
        while (begun < 2) await Task.Yield();
        Assert.Equal("IOException: no listener", supervisor.States[0].Failure);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new PartState("drills", null, 1), supervisor.States[0]);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task RunAsync_PartEndsByItself_IsAFailureToo()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var supervisor = new PartSupervisor(_clock, NullLogger.Instance);
        var running = supervisor.RunAsync("verification", static _ => Task.CompletedTask, stop.Token);
        Assert.Equal("InvalidOperationException: it ended", Assert.Single(supervisor.States).Failure);
        await stop.CancelAsync();
        await running;
    }
}
