using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

public sealed class ArbiterTests : ArbiterRun
{
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
        Assert.Equal(2, State.Actuators[Window].Orders.Length);
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
        Assert.Equal("open", State.Actuators[Window].Decision.Value);
        var expiry = Wait(2_000);
        Assert.Contains(expiry.Events, e => e.Kind == MonitoringEvents.OrderExpired);
        Assert.Equal("closed", State.Actuators[Window].Decision.Value);
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
        Assert.Null(State.Actuators[Entrance].Command);
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
        Assert.Equal("open", State.Actuators[Window].Decision.Value);
        Wait(1);
        Assert.Equal("closed", State.Actuators[Window].Decision.Value);
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
        Assert.Equal("closed", State.Actuators[Window].Decision.Value);
    }

    [Fact]
    public void Replay_MarkedAsRedeliveredButLongPast_AlarmAllTheSame()
    {
        var open = ConflictSite.Order(Comfort, NextSeq(), Purpose.Comfort, Window, "open");
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
        Assert.Equal("half", State.Actuators[Window].Decision.Value);
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
        Assert.Equal("closed", State.Actuators[Window].Decision.Value);
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
}
