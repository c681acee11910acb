using Yuimori.Detection.StateVisualisation;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;

namespace Yuimori.Detection.Tests.StateVisualisation.Hub;

public sealed class LiveStateTests
{
    private static readonly ComponentId Window = ComponentId.Of("window");
    private static readonly ComponentId Rain = ComponentId.Of("weather");
    private readonly ManualClock _clock = new();
    private readonly LiveState _live;

    public LiveStateTests() => _live = new LiveState([Window, Rain], _clock);

    [Fact]
    public void Snapshot_NothingHeard_EveryComponentUnknownInOrder()
    {
        Assert.Equal([Rain, Window], _live.Snapshot().Select(c => c.Component));
        Assert.All(_live.Snapshot(), c => Assert.Equal(LiveCondition.Unknown, c.Condition));
    }

    [Fact]
    public void Apply_Running_ConditionRunningAndHeard()
    {
        _live.Apply(State(Window, ComponentCondition.Running, "open"));
        var window = _live.Find(Window)!;
        Assert.Equal(LiveCondition.Running, window.Condition);
        Assert.Equal("open", window.State!.Position);
        Assert.Equal(_clock.GetUtcNow(), window.HeardAt);
    }

    [Fact]
    public void Apply_Will_ConditionLostAndNotHeard()
    {
        _live.Apply(State(Window, ComponentCondition.Lost, null));
        Assert.Equal(LiveCondition.Lost, _live.Find(Window)!.Condition);
        Assert.Null(_live.Find(Window)!.HeardAt);
    }

    [Fact]
    public void Apply_ComponentOutsideTheSystem_LeftOut()
    {
        var stranger = ComponentId.Of("stranger");
        _live.Apply(State(stranger, ComponentCondition.Running, null));
        _live.Apply(stranger, [new SenmlRecord { Name = "t", Value = 1 }]);
        Assert.Null(_live.Find(stranger));
        Assert.Equal(0, _live.Version);
    }

    [Fact]
    public void Apply_SilentThenSpeaking_ConditionAndAlarmFollow()
    {
        _live.Apply(State(Window, ComponentCondition.Running, "open"));
        _live.Apply(Fact("F12.silent", EventOutcome.Alarm));
        Assert.Equal(LiveCondition.Silent, _live.Find(Window)!.Condition);
        Assert.Single(_live.Find(Window)!.Alarms);
        _live.Apply(Fact("F12.speaking", EventOutcome.Ok));
        Assert.Equal(LiveCondition.Running, _live.Find(Window)!.Condition);
        Assert.Empty(_live.Find(Window)!.Alarms);
    }

    [Fact]
    public void Apply_ConflictThenEnded_ProlongedAlarmClearsWithTheLastConflict()
    {
        _live.Apply(Conflict("F12.conflict", "comfort"));
        _live.Apply(Conflict("F12.conflict", "games"));
        _live.Apply(Conflict("F12.conflict-prolonged", "comfort", EventOutcome.Alarm));
        _live.Apply(Conflict("F12.conflict-ended", "comfort"));
        Assert.Single(_live.Find(Window)!.Conflicts);
        Assert.Single(_live.Find(Window)!.Alarms);
        _live.Apply(Conflict("F12.conflict-ended", "games"));
        Assert.Empty(_live.Find(Window)!.Conflicts);
        Assert.Empty(_live.Find(Window)!.Alarms);
    }

    [Fact]
    public void Apply_AlarmAcknowledged_OnlyThatAlarmGoes()
    {
        var first = Fact("F12.forged-order", EventOutcome.Alarm);
        var second = Fact("F12.forged-order", EventOutcome.Alarm);
        _live.Apply(first);
        _live.Apply(first);
        _live.Apply(second);
        _live.Apply(Fact("F12.alarm-acknowledged", EventOutcome.Ok, ("event", first.Id), ("by", "admin")));
        Assert.Equal(second.Id, Assert.Single(_live.Find(Window)!.Alarms).Id);
    }

    [Fact]
    public void Apply_Decided_DecisionShown()
    {
        _live.Apply(Fact("F12.decided", EventOutcome.Ok,
            ("value", "closed"), ("controller", "safety"), ("purpose", "property"), ("reason", "rain")));
        var decision = _live.Find(Window)!.Decision!;
        Assert.Equal(("closed", "safety", Purpose.Property, "rain"),
            (decision.Value, decision.Controller!.Value.Value, decision.Purpose, decision.Reason));
    }

    [Fact]
    public void Apply_Readings_LastAndSeriesKept()
    {
        _live.Apply(Rain, [new SenmlRecord { Name = "rain", Flag = true, Time = 1_775_030_400.5m }]);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _live.Apply(Rain, [new SenmlRecord { Name = "rain", Flag = false, Time = 1_775_030_401m }]);
        var reading = _live.Find(Rain)!.Readings["rain"];
        Assert.Equal((0m, true), (reading.Value, reading.IsFlag));
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 8, 0, 1, TimeSpan.Zero), reading.At);
        Assert.Equal([1m, 0m], _live.Series(Rain, "rain").Select(p => p.Value));
    }

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335")]
    public void Apply_ReadingWithAbsurdTime_TakenWithoutFailure(string time)
    {
        _live.Apply(Rain, [new SenmlRecord { Name = "rain", Value = 1, Time = decimal.Parse(time, null) }]);
        Assert.Equal(1m, _live.Find(Rain)!.Readings["rain"].Value);
    }

    [Fact]
    public void InventedStreamNames_Flood_Bounded()
    {
        for (var i = 0; i < 10 * LiveLimits.StreamsMax; i++)
        {
            _live.Apply(Rain, [new SenmlRecord { Name = $"s{i}", Value = i }]);
        }

        Assert.Equal(LiveLimits.StreamsMax, _live.Find(Rain)!.Readings.Count);
    }

    [Fact]
    public void Series_MorePointsThanBound_NewestKeptInOrder()
    {
        var extra = 7;
        for (var i = 0; i < LiveLimits.PointsMax + extra; i++)
        {
            _live.Apply(Rain, [new SenmlRecord { Name = "mm", Value = i }]);
        }

        var series = _live.Series(Rain, "mm");
        Assert.Equal(LiveLimits.PointsMax, series.Count);
        Assert.Equal(
            Enumerable.Range(extra, LiveLimits.PointsMax).Select(i => (decimal)i), series.Select(p => p.Value));
    }

    [Fact]
    public async Task WaitForChangeAsync_OldVersion_ReturnsAtOnce()
    {
        _live.SetConnected(Window, true);
        Assert.Equal(1, await _live.WaitForChangeAsync(0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WaitForChangeAsync_PresentVersion_WakesWithTheNextChange()
    {
        var waiting = _live.WaitForChangeAsync(_live.Version, TestContext.Current.CancellationToken).AsTask();
        Assert.False(waiting.IsCompleted);
        _live.SetConnected(Window, true);
        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task Apply_ManyWritersAndReaders_NoReadingLost()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var writers = Enumerable.Range(0, 4).Select(n => Task.Run(
            () =>
            {
                for (var i = 0; i < 100; i++) _live.Apply(Rain, [new SenmlRecord { Name = $"s{n}", Value = i }]);
            },
            cancellation));
        await Task.WhenAll(writers);
        Assert.Equal(400, _live.Version);
        Assert.Equal(4, _live.Find(Rain)!.Readings.Count(r => r.Value.Value == 99));
    }

    [Fact]
    public void SnapshotStatement_RunningAndLost_Counted()
    {
        _live.Apply(State(Window, ComponentCondition.Running, "open"));
        _live.Apply(State(Rain, ComponentCondition.Lost, null));
        var e = SnapshotStatement.Of(ComponentId.Of("hub"), _live, _clock);
        Assert.True(EventCodec.Check(e).IsOk);
        Assert.Equal(("1", "1", "2"), (e.Data["running"], e.Data["silent"], e.Data["components"]));
    }

    private ComponentState State(ComponentId component, ComponentCondition condition, string? position) => new()
    {
        Component = component,
        At = _clock.GetUtcNow(),
        Condition = condition,
        Plan = "00",
        Version = "0.1.0",
        Position = position,
    };

    private Event Conflict(string kind, string loser, EventOutcome outcome = EventOutcome.Ok) => Fact(
        kind, outcome, ("winner", "safety"), ("winnerPurpose", "life"), ("winnerValue", "closed"),
        ("loser", loser), ("loserPurpose", "comfort"), ("loserValue", "open"));

    private Event Fact(string kind, EventOutcome outcome, params ReadOnlySpan<(string, string?)> data) => new()
    {
        Id = EventId.New(_clock),
        Kind = kind,
        Component = Window,
        At = _clock.GetUtcNow(),
        Outcome = outcome,
        Data = EventData.Of(data),
    };
}
