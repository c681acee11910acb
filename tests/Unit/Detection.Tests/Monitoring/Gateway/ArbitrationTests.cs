using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Detection.Tests.Fakes;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

public sealed class ArbitrationTests : IAsyncDisposable
{
    private readonly Site _site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Order_Genuine_ObeyedByTheActuatorsOwnGate()
    {
        await _site.StartAsync();
        var answer = await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        Assert.Null(answer.Value.Why);
        await _site.UntilAsync(() => _site.Commands.Count == 2, "rest, then the order's command");
        var (command, refusal) = await _site.WindowGate().CheckAsync(_site.Commands[1].Jws, Cancellation);
        Assert.Null(refusal);
        Assert.Equal(("open", Comfort), (command!.Value, command.Controller));
    }

    [Fact]
    public async Task Order_NotYetDurable_NothingLeavesAndNothingIsAnswered()
    {
        await _site.StartAsync();
        await _site.UntilAsync(() => _site.Commands.Count == 1, "the rest command");
        var disk = new TaskCompletionSource();
        _site.Store.Stall = disk.Task;
        var answer = _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Cancellation));
        Assert.False(answer.IsCompleted);
        Assert.Single(_site.Commands);
        disk.SetResult();
        Assert.Null((await answer).Value.Why);
        await _site.UntilAsync(() => _site.Commands.Count == 2, "the command, once durable");
    }

    [Fact]
    public async Task Order_DiskIsFull_NotAcknowledgedNotCommandedAndWorksAgainLater()
    {
        await _site.StartAsync();
        await _site.UntilAsync(() => _site.Commands.Count == 1, "the rest command");
        _site.Store.IsBroken = true;
        var jws = _site.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), Comfort);
        Assert.Equal("F12-02", (await _site.SubmitAsync(Comfort, jws)).Error!.Code);
        Assert.Single(_site.Commands);
        _site.Store.IsBroken = false;
        var again = _site.SubmitAsync(Comfort, jws, true);
        while (!again.IsCompleted) _site.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Null((await again).Value.Why);
        await _site.UntilAsync(() => _site.Commands.Count >= 2, "the command");
    }

    [Fact]
    public async Task ForgedOrder_AlarmOfItsSenderAndNoCommand()
    {
        await _site.StartAsync();
        using var stranger = new TestPki(_site.Clock);
        using var forger = stranger.Issue(PeerKind.Service, Safety);
        var forged = stranger.Sign(_site.Claims(Safety, Purpose.Life, "open"), forger);
        var answer = await _site.SubmitAsync(Safety, System.Text.Encoding.ASCII.GetBytes(forged));
        Assert.Equal("unknown-signer", answer.Value.Why);
        var alarm = Assert.Single(_site.Store.Events, e => e.Kind == MonitoringEvents.ForgedOrder);
        Assert.Equal(
            (Safety, EventOutcome.Alarm, "unknown-signer"), (alarm.Component, alarm.Outcome, alarm.Data["why"]));
        Assert.DoesNotContain(_site.Store.Events, e => e.Data.GetValueOrDefault("value") == "open");
    }

    [Fact]
    public async Task ReplayedOrder_AlarmAndRefused_EvenAfterARestart()
    {
        await _site.StartAsync();
        var jws = _site.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), Comfort);
        await _site.SubmitAsync(Comfort, jws);
        Assert.Equal(Refusal.Replayed, (await _site.SubmitAsync(Comfort, jws)).Value.Why);
        await _site.RestartAsync();
        Assert.Equal(Refusal.Replayed, (await _site.SubmitAsync(Comfort, jws)).Value.Why);
        Assert.Equal(2, _site.Store.Events.Count(e => e.Kind == MonitoringEvents.ReplayedOrder));
    }

    [Fact]
    public async Task RedeliveredOrder_AnsweredAgainWithoutAlarm()
    {
        await _site.StartAsync();
        var jws = _site.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), Comfort);
        await _site.SubmitAsync(Comfort, jws);
        Assert.Null((await _site.SubmitAsync(Comfort, jws, true)).Value.Why);
        Assert.DoesNotContain(_site.Store.Events, e => e.Outcome == EventOutcome.Alarm);
    }

    [Fact]
    public async Task LateOrder_RefusedAndToldWithoutAlarm()
    {
        await _site.StartAsync();
        _site.Arbitration.Connected(Comfort);
        var jws = _site.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), Comfort);
        _site.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal("expired", (await _site.SubmitAsync(Comfort, jws)).Value.Why);
        Assert.Contains(_site.Store.Events, e => e.Kind == MonitoringEvents.OrderRefused && e.Data["why"] == "expired");
        await _site.UntilAsync(
            () => _site.Verdicts.Any(v => v.Verdict is { Outcome: VerdictOutcome.Refused, Why: "expired" }), "verdict");
    }

    [Fact]
    public async Task FloodOfForgeries_OneAlarmThenOneCount()
    {
        await _site.StartAsync();
        var garbage = "not.a.jws"u8.ToArray();
        for (var i = 0; i < 200; i++) await _site.SubmitAsync(Comfort, garbage);
        Assert.Single(_site.Store.Events, e => e.Kind == MonitoringEvents.ForgedOrder);
        Assert.Single(_site.Store.Events, e => e.Kind == MonitoringEvents.OrderRefused);
        await AdvanceUntilAsync(() => _site.Store.Events.Count(e => e.Data.ContainsKey("count")) == 2);
        Assert.Equal(198, _site.Store.Events.Sum(e => int.Parse(e.Data.GetValueOrDefault("count", "0"), null)));
    }

    [Fact]
    public async Task FloodByOneController_AnotherIsStillHeard()
    {
        await _site.StartAsync();
        for (var i = 0; i < 100; i++) await _site.OrderAsync(Comfort, Purpose.Comfort, i % 2 == 0 ? "open" : "half");
        Assert.Equal(Refusal.TooManyOrders, (await _site.OrderAsync(Comfort, Purpose.Comfort, "open")).Value.Why);
        Assert.Null((await _site.OrderAsync(Safety, Purpose.Life, "closed")).Value.Why);
    }

    [Fact]
    public async Task Restart_UnacknowledgedCommand_SentAgainWithAHigherNumber()
    {
        await _site.StartAsync();
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Commands.Count == 2, "rest and order");
        var gate = _site.WindowGate();
        Assert.NotNull((await gate.CheckAsync(_site.Commands[1].Jws, Cancellation)).Command);
        await _site.RestartAsync();
        await _site.UntilAsync(() => _site.Commands.Count == 3, "the command again");
        var (again, refusal) = await gate.CheckAsync(_site.Commands[2].Jws, Cancellation);
        Assert.Null(refusal);
        Assert.Equal("open", again!.Value);
    }

    [Fact]
    public async Task Acknowledged_ActedIsStatedAndNothingIsSentAgain()
    {
        await _site.StartAsync();
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Commands.Count == 2, "rest and order");
        var (command, _) = await _site.WindowGate().CheckAsync(_site.Commands[1].Jws, Cancellation);
        var result = new ActResult
        {
            Command = command!.Id,
            Component = Window,
            At = _site.Clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Value = "open",
        };
        var inAnothersName = await _site.Arbitration.AcknowledgeAsync(Entrance, result, Cancellation);
        Assert.Equal("issuer-mismatch", inAnothersName.Value.Why);
        Assert.DoesNotContain(_site.Store.Events, e => e.Kind == MonitoringEvents.Acted);
        await _site.Arbitration.AcknowledgeAsync(Window, result, Cancellation);
        Assert.Single(_site.Store.Events, e => e.Kind == MonitoringEvents.Acted && e.Data["value"] == "open");
    }

    [Fact]
    public async Task BrokenWayToTheActuator_SentAgainWhenItWorks()
    {
        _site.ActuatorWayIsBroken = true;
        await _site.StartAsync();
        Assert.Empty(_site.Commands);
        _site.ActuatorWayIsBroken = false;
        await AdvanceUntilAsync(() => _site.Commands.Count > 0);
    }

    [Fact]
    public async Task LostController_GetsItsNoticeWhenItIsBack()
    {
        await _site.StartAsync();
        _site.Arbitration.Connected(Comfort);
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Verdicts.Count == 1, "won");
        _site.Arbitration.Disconnected(Comfort);
        _site.ControllersListen = false;
        await _site.OrderAsync(Safety, Purpose.Life, "closed");
        await _site.RestartAsync();
        _site.ControllersListen = true;
        _site.Arbitration.Connected(Comfort);
        await _site.UntilAsync(
            () => _site.Verdicts.Any(v => v.Controller == Comfort && v.Verdict.Outcome == VerdictOutcome.Lost), "lost");
    }

    [Fact]
    public async Task SessionBreaksRightAfterTelling_NoticeToldAgain()
    {
        await _site.StartAsync();
        _site.Arbitration.Connected(Comfort);
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Verdicts.Count == 1, "won");
        _site.Arbitration.Disconnected(Comfort);
        _site.Arbitration.Connected(Comfort);
        await _site.UntilAsync(() => _site.Verdicts.Count == 2, "won, again");
        Assert.Equal(_site.Verdicts[0], _site.Verdicts[1]);
    }

    [Fact]
    public async Task SessionLivesOnAfterTelling_NoticeToldOnce()
    {
        await _site.StartAsync();
        _site.Arbitration.Connected(Comfort);
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Verdicts.Count == 1, "won");
        await AdvanceUntilAsync(() => _site.Clock.GetUtcNow().Second >= 8);
        _site.Arbitration.Disconnected(Comfort);
        _site.Arbitration.Connected(Comfort);
        await _site.OrderAsync(Safety, Purpose.Life, "closed");
        await _site.UntilAsync(() => _site.Verdicts.Count >= 2, "lost");
        Assert.Equal(
            [VerdictOutcome.Won, VerdictOutcome.Lost], _site.Verdicts.Select(v => v.Verdict.Outcome));
    }

    [Fact]
    public async Task SessionTakenOver_EndOfTheOldHeardLate_StillOnline()
    {
        await _site.StartAsync();
        _site.Arbitration.Connected(Comfort);
        _site.Arbitration.Connected(Comfort);
        _site.Arbitration.Disconnected(Comfort);
        await _site.OrderAsync(Comfort, Purpose.Comfort, "open");
        await _site.UntilAsync(() => _site.Verdicts.Count == 1, "won");
    }

    [Fact]
    public async Task Start_MemoryIsDamaged_RefusedWithTheReason()
    {
        await _site.Store.WriteAsync(
            [new Kernel.Ports.StateWrite(ArbiterMemory.Prefix + "actuator/window", "{}"u8.ToArray())], Cancellation);
        Assert.Equal("F12-01", (await _site.Arbitration.StartAsync(Cancellation)).Error!.Code);
        Assert.False(_site.Arbitration.IsRunning);
    }

    [Fact]
    public async Task Disposed_OrdersAreNotAcknowledged()
    {
        await _site.StartAsync();
        await _site.Arbitration.DisposeAsync();
        Assert.Equal("F12-03", (await _site.OrderAsync(Comfort, Purpose.Comfort, "open")).Error!.Code);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task AdvanceUntilAsync(Func<bool> condition) => await _site.UntilAsync(
        () =>
        {
            _site.Clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        "as time goes on");
}
