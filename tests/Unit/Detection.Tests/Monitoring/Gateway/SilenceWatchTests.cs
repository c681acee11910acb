using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Detection.Tests.Fakes;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Shared;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

public sealed class SilenceWatchTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new(ConflictSite.Gateway);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MemberFallsSilentAndReturns_OneAlarmAndOneReturn()
    {
        var watch = await BeginAsync();
        await WatchAsync(watch, 90);
        var alarm = Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Silent);
        Assert.Equal((EventOutcome.Alarm, "30"), (alarm.Outcome, alarm.Data["seconds"]));
        watch.Heard(ConflictSite.Window);
        await WatchAsync(watch, 1);
        Assert.Equal("90", Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Speaking).Data["seconds"]);
        Assert.Equal(
            [EventOutcome.Ok, EventOutcome.Failed, EventOutcome.Failed, EventOutcome.Failed, EventOutcome.Failed,
                EventOutcome.Failed],
            _store.Events.Where(e => e.Kind == MonitoringEvents.Watching).Select(e => e.Outcome));
    }

    [Fact]
    public async Task MemberThatSpeaks_NeverSilentAndStatedAtHalfTheTime()
    {
        var watch = await BeginAsync();
        for (var i = 0; i < 60; i++)
        {
            watch.Heard(ConflictSite.Window);
            await WatchAsync(watch, 1);
        }

        Assert.Equal(4, _store.Events.Count);
        Assert.All(_store.Events, e => Assert.Equal((MonitoringEvents.Watching, EventOutcome.Ok), (e.Kind, e.Outcome)));
    }

    [Fact]
    public async Task GatewayRestartsDuringASilence_NoSecondAlarmAndReturnStated()
    {
        await WatchAsync(await BeginAsync(), 31);
        var next = await BeginAsync();
        await WatchAsync(next, 60);
        next.Heard(ConflictSite.Window);
        await WatchAsync(next, 1);
        Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Silent);
        Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Speaking);
    }

    [Fact]
    public async Task DiskIsFullWhenAMemberFallsSilentAndReturns_BothStatedLater()
    {
        var watch = await BeginAsync();
        _store.IsBroken = true;
        _clock.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<IOException>(async () => await watch.LookOnceAsync(Cancellation));
        _store.IsBroken = false;
        await WatchAsync(watch, 1);
        Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Silent);
        _store.IsBroken = true;
        watch.Heard(ConflictSite.Window);
        await Assert.ThrowsAsync<IOException>(async () => await watch.LookOnceAsync(Cancellation));
        _store.IsBroken = false;
        await WatchAsync(watch, 1);
        Assert.Single(_store.Events, e => e.Kind == MonitoringEvents.Speaking);
    }

    [Fact]
    public async Task RunAsync_TimeGoesOn_Looks()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = NewWatch().RunAsync(stop.Token);
        await Wait.UntilAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(_store.Events.Any(e => e.Kind == MonitoringEvents.Silent));
            },
            TimeSpan.FromSeconds(20), "the alarm", Cancellation);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private SilenceWatch NewWatch() => new(
        [ConflictSite.Window], TimeSpan.FromSeconds(30), _store, _store, _clock, NullLogger<SilenceWatch>.Instance);

    private async Task<SilenceWatch> BeginAsync()
    {
        var watch = NewWatch();
        await watch.BeginAsync(Cancellation);
        return watch;
    }

    private async Task WatchAsync(SilenceWatch watch, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await watch.LookOnceAsync(Cancellation);
        }
    }
}
