using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

public sealed class ArbiterTests
{
    private readonly Arbiter _arbiter = new(Rules, Ids());
    private ArbiterState _state = ArbiterState.Empty;
    private long _now = 1_775_000_000_000;
    private long _seq;

    public ArbiterTests()
    {
        Feed(new ArbiterInput.Restart());
        foreach (var controller in Controllers) Feed(new ArbiterInput.ControllerBack(controller));
    }

    [Fact]
    public void Restart_NothingKnown_RestValueCommandedWhereDeclared()
    {
        var step = new Arbiter(Rules, Ids()).Step(ArbiterState.Empty, _now, new ArbiterInput.Restart());
        var command = Assert.Single(step.Commands);
        Assert.Equal((Window, "closed", null), (command.Actuator, command.Value, command.Order));
        Assert.Null(step.State.Actuators.GetValueOrDefault(Entrance, ActuatorState.Empty).Command);
    }

    [Fact]
    public void Order_NobodyElse_WinsIsCommandedAndTold()
    {
        var step = Order(Comfort, Purpose.Comfort, Window, "open");
        var command = Assert.Single(step.Commands);
        Assert.Equal(("open", "jws-of-comfort-1"), (command.Value, command.Order));
        Assert.Equal(VerdictOutcome.Won, Assert.Single(step.Notices).Notice.Verdict.Outcome);
        Assert.Equal(
            [MonitoringEvents.OrderAccepted, MonitoringEvents.Decided], step.Events.Select(e => e.Kind));
        Assert.Equal(step.Events[0].Id, step.Events[1].Cause);
    }

    [Fact]
    public void Order_HigherPurpose_BeatsAndLoserIsToldOnce()
    {
        Order(Comfort, Purpose.Comfort, Window, "open");
        var step = Order(Safety, Purpose.Property, Window, "closed", reason: "rain");
        var lost = Assert.Single(step.Notices, n => n.Controller == Comfort).Notice.Verdict;
        Assert.Equal(
            (VerdictOutcome.Lost, Safety, Purpose.Property, "closed", Refusal.HigherPurpose),
            (lost.Outcome, lost.Winner, lost.WinnerPurpose, lost.WinnerValue, lost.Why));
        var conflict = Assert.Single(step.Events, e => e.Kind == MonitoringEvents.Conflict);
        Assert.Equal(("safety", "closed", "property", "rain", "comfort", "open", "comfort"), (
            conflict.Data["winner"], conflict.Data["winnerValue"], conflict.Data["winnerPurpose"],
            conflict.Data["winnerReason"], conflict.Data["loser"], conflict.Data["loserValue"],
            conflict.Data["loserPurpose"]));
        Assert.Equal("closed", Assert.Single(step.Commands).Value);
    }

    [Fact]
    public void Order_LowerPurpose_LosesAndNothingIsCommanded()
    {
        Order(Safety, Purpose.Property, Window, "closed");
        var step = Order(Comfort, Purpose.Comfort, Window, "open");
        Assert.Empty(step.Commands);
        Assert.Equal(VerdictOutcome.Lost, Assert.Single(step.Notices).Notice.Verdict.Outcome);
    }

    [Fact]
    public void Order_SamePurpose_TheOneThatStoodFirstKeepsIt()
    {
        Order(Guard, Purpose.Comfort, Window, "half");
        var step = Order(Comfort, Purpose.Comfort, Window, "open");
        var lost = Assert.Single(step.Notices).Notice.Verdict;
        Assert.Equal((VerdictOutcome.Lost, Guard, Refusal.StoodFirst), (lost.Outcome, lost.Winner, lost.Why));
    }

    [Fact]
    public void Order_OwnNewer_ReplacesAndKeepsItsPlace()
    {
        Order(Guard, Purpose.Comfort, Window, "half");
        Order(Comfort, Purpose.Comfort, Window, "open");
        var step = Order(Guard, Purpose.Comfort, Window, "closed");
        Assert.Equal("closed", Assert.Single(step.Commands).Value);
        Assert.Equal(2, _state.Actuators[Window].Orders.Length);
        Assert.Equal("closed", Assert.Single(step.Notices, n => n.Controller == Comfort).Notice.Verdict.WinnerValue);
    }

    [Fact]
    public void Order_SameValueAsWinner_LosesWithoutConflict()
    {
        Order(Safety, Purpose.Property, Window, "open");
        var step = Order(Comfort, Purpose.Comfort, Window, "open");
        Assert.Equal(VerdictOutcome.Lost, Assert.Single(step.Notices).Notice.Verdict.Outcome);
        Assert.DoesNotContain(step.Events, e => e.Kind == MonitoringEvents.Conflict);
    }

    [Fact]
    public void Renewal_ExtendsTheHoldAndStatesNothing()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 10);
        Wait(8_000);
        var renewal = Order(Comfort, Purpose.Comfort, Window, "open", hold: 10);
        Assert.Empty(renewal.Events);
        Wait(8_000);
        Assert.Equal("open", _state.Actuators[Window].Decision.Value);
        var expiry = Wait(2_000);
        Assert.Contains(expiry.Events, e => e.Kind == MonitoringEvents.OrderExpired);
        Assert.Equal("closed", _state.Actuators[Window].Decision.Value);
    }

    [Fact]
    public void Expiry_OfTheWinner_NextOneWinsAndIsTold()
    {
        Order(Safety, Purpose.Property, Window, "closed", hold: 5);
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 60);
        var step = Wait(5_000);
        Assert.Equal(
            [(Safety, VerdictOutcome.Expired), (Comfort, VerdictOutcome.Won)],
            step.Notices.Select(n => (n.Controller, n.Notice.Verdict.Outcome)));
        Assert.Equal("open", Assert.Single(step.Commands).Value);
        Assert.Contains(step.Events, e => e.Kind == MonitoringEvents.ConflictEnded && e.Data["open"] == "0");
    }

    [Fact]
    public void Release_LastOrder_RestValueCommanded()
    {
        Order(Comfort, Purpose.Comfort, Window, "open");
        var step = Order(Comfort, Purpose.Comfort, Window, "", act: OrderAct.Release);
        Assert.Equal(("closed", null), (step.Commands[0].Value, step.Commands[0].Order));
        Assert.Equal(VerdictOutcome.Released, Assert.Single(step.Notices).Notice.Verdict.Outcome);
        Assert.Equal("comfort-1", step.Notices[0].Notice.Verdict.Order);
        var decided = Assert.Single(step.Events, e => e.Kind == MonitoringEvents.Decided);
        Assert.False(decided.Data.ContainsKey("controller"));
    }

    [Fact]
    public void Release_LastOrderWithoutRestValue_ActuatorIsLeft()
    {
        Order(Safety, Purpose.Life, Entrance, "unlocked");
        var step = Order(Safety, Purpose.Life, Entrance, "", act: OrderAct.Release);
        Assert.Empty(step.Commands);
        Assert.Null(_state.Actuators[Entrance].Command);
        Assert.DoesNotContain(Wait(60_000).Commands, c => c.Actuator == Entrance);
    }

    [Fact]
    public void Release_NothingStands_ToldReleased()
    {
        var step = Order(Comfort, Purpose.Comfort, Window, "", act: OrderAct.Release);
        Assert.Equal(VerdictOutcome.Released, Assert.Single(step.Notices).Notice.Verdict.Outcome);
        Assert.Empty(step.Events);
    }

    [Fact]
    public void ControllerLost_OrderStandsUntilItsHoldEnds()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 30);
        Feed(new ArbiterInput.ControllerLost(Comfort));
        Wait(29_999);
        Assert.Equal("open", _state.Actuators[Window].Decision.Value);
        Wait(1);
        Assert.Equal("closed", _state.Actuators[Window].Decision.Value);
        var back = Feed(new ArbiterInput.ControllerBack(Comfort));
        Assert.Contains(back.Notices, n => n.Notice.Verdict.Outcome == VerdictOutcome.Expired);
    }

    [Fact]
    public void LifeUnlocksAgainstPropertyLock_Uc4Fire()
    {
        Order(Guard, Purpose.Property, Entrance, "locked", reason: "intruder-locks");
        var step = Order(Safety, Purpose.Life, Entrance, "unlocked", reason: "fire-unlocks");
        Assert.Equal("unlocked", Assert.Single(step.Commands).Value);
    }

    [Theory]
    [InlineData("comfort", Purpose.Life, "window", "open", 60, Refusal.UngrantedPurpose)]
    [InlineData("stranger", Purpose.Life, "window", "open", 60, Refusal.UnknownController)]
    [InlineData("comfort", Purpose.Comfort, "garage", "open", 60, Refusal.UnknownActuator)]
    [InlineData("comfort", Purpose.Comfort, "window", "ajar", 60, Refusal.UnknownValue)]
    [InlineData("comfort", Purpose.Comfort, "window", "open", 0, Refusal.BadHold)]
    [InlineData("comfort", Purpose.Comfort, "window", "open", OrderLimits.HoldSecondsMax + 1, Refusal.BadHold)]
    public void Order_WithoutRight_RefusedWithTheExactReason(
        string controller, Purpose purpose, string target, string value, int hold, string why)
    {
        Feed(new ArbiterInput.ControllerBack(ComponentId.Of(controller)));
        var step = Order(ComponentId.Of(controller), purpose, ComponentId.Of(target), value, hold);
        Assert.Equal(why, step.Refused);
        Assert.Empty(step.Commands);
        var e = Assert.Single(step.Events);
        Assert.Equal((MonitoringEvents.OrderRefused, EventOutcome.Refused, why),
            (e.Kind, e.Outcome, e.Data["why"]));
        var verdict = Assert.Single(step.Notices).Notice.Verdict;
        Assert.Equal((VerdictOutcome.Refused, why), (verdict.Outcome, verdict.Why));
    }

    [Fact]
    public void Replay_OfAnOlderOrder_AlarmAndNoEffect()
    {
        var open = ConflictSite.Order(Comfort, 1, Purpose.Comfort, Window, "open");
        Feed(open);
        Feed(ConflictSite.Order(Comfort, 2, Purpose.Comfort, Window, "", act: OrderAct.Release));
        var step = Feed(open);
        Assert.Equal(Refusal.Replayed, step.Refused);
        var e = Assert.Single(step.Events);
        Assert.Equal((MonitoringEvents.ReplayedOrder, EventOutcome.Alarm, Comfort), (e.Kind, e.Outcome, e.Component));
        Assert.Equal(("1", "2"), (e.Data["seq"], e.Data["highest"]));
        Assert.Equal("closed", _state.Actuators[Window].Decision.Value);
    }

    [Fact]
    public void Replay_MarkedAsRedeliveredButLongPast_AlarmAllTheSame()
    {
        var open = ConflictSite.Order(Comfort, ++_seq, Purpose.Comfort, Window, "open");
        Feed(open);
        for (var i = 0; i < ArbiterLimits.RecentMax; i++) Order(Comfort, Purpose.Comfort, Window, "half");
        Assert.Equal(Refusal.Replayed, Feed(open with { Redelivered = true }).Refused);
    }

    [Fact]
    public void Redelivery_OfTwoOrdersOnTheWay_NoAlarmAndNoEffect()
    {
        var first = ConflictSite.Order(Comfort, 1, Purpose.Comfort, Window, "open");
        var second = ConflictSite.Order(Comfort, 2, Purpose.Comfort, Window, "half");
        Feed(first);
        Feed(second);
        Assert.Empty(Feed(first with { Redelivered = true }).Events);
        Assert.Empty(Feed(second with { Redelivered = true }).Events);
        Assert.Equal("half", _state.Actuators[Window].Decision.Value);
    }

    [Fact]
    public void Redelivery_OfTheNewestOrder_NoAlarmAndNoLongerHold()
    {
        var order = ConflictSite.Order(Comfort, 1, Purpose.Comfort, Window, "open", hold: 10);
        Feed(order);
        Wait(5_000);
        var step = Feed(order with { Redelivered = true });
        Assert.Null(step.Refused);
        Assert.Empty(step.Events);
        Wait(5_000);
        Assert.Equal("closed", _state.Actuators[Window].Decision.Value);
    }

    [Fact]
    public void Opposition_ThatGoesOn_OneAlarmAnEpisode()
    {
        Order(Safety, Purpose.Property, Window, "closed", hold: 600);
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 600);
        Assert.DoesNotContain(Wait(29_999).Events, e => e.Kind == MonitoringEvents.ConflictProlonged);
        var alarm = Assert.Single(Wait(1).Events, e => e.Kind == MonitoringEvents.ConflictProlonged);
        Assert.Equal(
            (EventOutcome.Alarm, "30", "comfort"), (alarm.Outcome, alarm.Data["seconds"], alarm.Data["loser"]));
        Assert.DoesNotContain(Wait(120_000).Events, e => e.Kind == MonitoringEvents.ConflictProlonged);
        Order(Comfort, Purpose.Comfort, Window, "closed", hold: 600);
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 600);
        Assert.Single(Wait(30_000).Events, e => e.Kind == MonitoringEvents.ConflictProlonged);
    }

    [Fact]
    public void Command_NotAcknowledged_SentAgainWithBackOffForAsLongAsItStands()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 3600);
        var first = Math.Max(_now, 0);
        var times = new List<long>();
        var seqs = new List<long>();
        for (var i = 0; i < 1200; i++)
        {
            foreach (var command in Wait(100).Commands)
            {
                times.Add(_now - first);
                seqs.Add(command.Seq);
            }
        }

        Assert.Equal([500, 1_500, 3_500, 7_500, 15_500, 30_500, 45_500, 60_500, 75_500, 90_500, 105_500], times);
        Assert.Equal(seqs.Distinct().Order(), seqs);
    }

    [Fact]
    public void Command_Acknowledged_ActedOnceAndSentNoMore()
    {
        var command = Order(Comfort, Purpose.Comfort, Window, "open").Commands[0];
        var acted = Acknowledge(command, "open");
        Assert.Equal(("open", command.Id), (acted.Events[0].Data["value"], acted.Events[0].Data["command"]));
        Assert.Empty(Acknowledge(command, "open").Events);
        Assert.Empty(Wait(20_000).Commands);
    }

    [Fact]
    public void Command_AcknowledgedWithAnotherValue_SentAgain()
    {
        var command = Order(Comfort, Purpose.Comfort, Window, "open").Commands[0];
        Assert.Empty(Acknowledge(command, "closed").Events);
        Assert.Single(Wait(500).Commands);
    }

    [Fact]
    public void Command_AcknowledgedTooLateForAnotherDecision_LeftOut()
    {
        var open = Order(Comfort, Purpose.Comfort, Window, "open").Commands[0];
        Order(Safety, Purpose.Property, Window, "closed");
        Assert.Empty(Acknowledge(open, "open").Events);
        Assert.False(_state.Actuators[Window].Command!.Confirmed);
    }

    [Fact]
    public void Position_OtherThanAcknowledged_CommandedAgainButNotFasterThanTheBackOff()
    {
        var command = Order(Comfort, Purpose.Comfort, Window, "open").Commands[0];
        Acknowledge(command, "open");
        Wait(10_000);
        var again = Assert.Single(Feed(new ArbiterInput.Position(Window, "closed")).Commands);
        Assert.Equal("open", again.Value);
        Acknowledge(again, "open");
        Assert.Empty(Feed(new ArbiterInput.Position(Window, "closed")).Commands);
        Assert.Single(Wait(1_000).Commands);
    }

    [Fact]
    public void ActuatorBack_UnacknowledgedCommand_SentSoon()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 600);
        Wait(500);
        Wait(1_000);
        Wait(1_000);
        Assert.Single(Feed(new ArbiterInput.ActuatorBack(Window)).Commands);
    }

    [Fact]
    public void Restart_GrantWithdrawnMeanwhile_OrderRefusedAndRestCommanded()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 600);
        var stricter = Actuators.Select(a => a with { Actuator = a.Actuator with { Grants = [] } }).ToArray();
        var step = new Arbiter(new ArbiterRules(stricter, Alarm), Ids()).Step(_state, _now, new ArbiterInput.Restart());
        Assert.Contains(step.Events, e =>
            e.Kind == MonitoringEvents.OrderRefused && e.Data["why"] == Refusal.UnknownController);
        Assert.Equal("closed", step.Commands[0].Value);
        Assert.Contains(step.State.Controllers[Comfort].Notices, n => n.Verdict.Outcome == VerdictOutcome.Refused);
    }

    [Fact]
    public void Restart_ActuatorGoneFromThePlan_ForgottenAndItsControllerTold()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 600);
        var step = new Arbiter(new ArbiterRules([Actuators[1]], Alarm), Ids())
            .Step(_state, _now, new ArbiterInput.Restart());
        Assert.False(step.State.Actuators.ContainsKey(Window));
        Assert.Contains(step.State.Controllers[Comfort].Notices, n => n.Verdict.Why == Refusal.UnknownActuator);
        Assert.Contains(ArbiterMemory.Changes(_state, step.State), w => w.Value is null);
    }

    [Fact]
    public void OfflineController_ManyVerdicts_BoundedAndTheNewestOfEachOrderKept()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 3600);
        Feed(new ArbiterInput.ControllerLost(Comfort));
        for (var i = 0; i < 2 * ArbiterLimits.NoticesMax; i++)
        {
            Order(Safety, Purpose.Property, Window, i % 2 == 0 ? "closed" : "half", hold: 3600);
        }

        var box = _state.Controllers[Comfort];
        Assert.Equal(ArbiterLimits.NoticesMax, box.Notices.Count);
        Assert.Equal("half", box.Notices[^1].Verdict.WinnerValue);
    }

    [Fact]
    public void Notice_NotDelivered_SentAgainAndNoMoreOnceItIs()
    {
        var order = ConflictSite.Order(Comfort, 1, Purpose.Comfort, Window, "open");
        var sent = _arbiter.Step(_state, _now, order);
        var again = _arbiter.Step(sent.State, _now + 500, new ArbiterInput.Tick());
        Assert.Equal(sent.Notices, again.Notices);
        var done = _arbiter.Step(again.State, _now, new ArbiterInput.Delivered(Comfort, sent.Notices[0].Notice.No));
        Assert.Empty(_arbiter.Step(done.State, _now + 20_000, new ArbiterInput.Tick()).Notices);
    }

    [Fact]
    public void ClockSetBackByADay_HoldKeepsItsLength()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 60);
        Wait(20_000);
        _now -= 86_400_000;
        Wait(0);
        Wait(39_999);
        Assert.Equal("open", _state.Actuators[Window].Decision.Value);
        Wait(1);
        Assert.Equal("closed", _state.Actuators[Window].Decision.Value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"format\":2}")]
    [InlineData("null")]
    [InlineData("{\"format\":1,\"orders\":[{}]}")]
    [InlineData("\u0000")]
    public void Memory_Unreadable_RefusedAndNotForgotten(string json)
    {
        var key = ArbiterMemory.Prefix + "actuator/window";
        var read = ArbiterMemory.Read([new(key, System.Text.Encoding.UTF8.GetBytes(json))]);
        Assert.Equal("F12-01", read.Error?.Code);
    }

    private ArbiterStep Order(
        ComponentId controller, Purpose purpose, ComponentId target, string value,
        int hold = 60, OrderAct act = OrderAct.Set, string reason = "rule") =>
        Feed(ConflictSite.Order(controller, ++_seq, purpose, target, value, hold, act, reason));

    private ArbiterStep Acknowledge(WantedCommand command, string value) => Feed(new ArbiterInput.Acknowledged(
        new ActResult
        {
            Command = command.Id,
            Component = command.Actuator,
            At = DateTimeOffset.UnixEpoch,
            Outcome = EventOutcome.Ok,
            Value = value,
        }));

    private ArbiterStep Wait(long ms)
    {
        _now += ms;
        return Feed(new ArbiterInput.Tick());
    }

    private ArbiterStep Feed(ArbiterInput input)
    {
        var step = _arbiter.Step(_state, _now, input);
        _state = step.State;
        foreach (var (controller, notice) in step.Notices.Select(n => (n.Controller, n.Notice)))
        {
            _state = _arbiter.Step(_state, _now, new ArbiterInput.Delivered(controller, notice.No)).State;
        }

        return step;
    }
}
