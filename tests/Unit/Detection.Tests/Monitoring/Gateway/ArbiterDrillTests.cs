using Yuimori.Detection.Monitoring;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

public sealed class ArbiterDrillTests : IAsyncDisposable
{
    private readonly Site _site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunOnceAsync_ArbiterWorks_OkAndTheSiteIsUntouched()
    {
        await _site.StartAsync();
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Commands.Count == 2, "rest and order");
        var before = _site.Store.Events.Count;
        var drill = _site.NewDrill();
        for (var i = 0; i < 3; i++)
        {
            var e = await drill.RunOnceAsync(Cancellation);
            Assert.Equal(
                (EventOutcome.Ok, "all", null), (e.Outcome, e.Data["case"], e.Data.GetValueOrDefault("detail")));
            _site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.All(_site.Store.Events.Skip(before), e => Assert.Equal(MonitoringEvents.Drill, e.Kind));
        Assert.DoesNotContain(_site.Commands, c => c.Actuator.Value.StartsWith("f12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunOnceAsync_ArbitrationStopped_FailedWithTheCase()
    {
        await _site.StartAsync();
        await _site.Arbitration.DisposeAsync();
        var e = await _site.NewDrill().RunOnceAsync(Cancellation);
        Assert.Equal((EventOutcome.Failed, "takes-orders"), (e.Outcome, e.Data["case"]));
        Assert.Contains(_site.Store.Events, x => x.Id == e.Id);
    }

    [Fact]
    public async Task RunAsync_DiskIsFullForAWhile_DrillsAgain()
    {
        await using var site = new Site(drillSeconds: 1);
        await site.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        site.Store.IsBroken = true;
        var running = site.NewDrill().RunAsync(stop.Token);
        var start = site.Clock.GetUtcNow();
        await AdvanceUntilAsync(site, () => site.Clock.GetUtcNow() > start.AddSeconds(8));
        Assert.False(running.IsCompleted);
        site.Store.IsBroken = false;
        await AdvanceUntilAsync(site, () => site.Store.Events.Any(e => e.Kind == MonitoringEvents.Drill));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task RunOnceAsync_ArbitrationHangs_FailedInTime()
    {
        await _site.StartAsync();
        var hang = new TaskCompletionSource();
        _site.Store.Stall = hang.Task;
        var drill = _site.NewDrill().RunOnceAsync(Cancellation);
        await _site.UntilAsync(
            () =>
            {
                _site.Clock.Advance(TimeSpan.FromSeconds(1));
                return _site.Clock.GetUtcNow().Minute > 0;
            },
            "a minute");
        hang.SetResult();
        _site.Store.Stall = null;
        var e = await drill;
        Assert.Equal((EventOutcome.Failed, "starts-clean"), (e.Outcome, e.Data["case"]));
    }

    private static async Task AdvanceUntilAsync(Site site, Func<bool> condition) => await site.UntilAsync(
        () =>
        {
            site.Clock.Advance(TimeSpan.FromMilliseconds(250));
            return condition();
        },
        "as time goes on");

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
