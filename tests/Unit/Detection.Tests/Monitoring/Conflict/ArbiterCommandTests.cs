using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

public sealed class ArbiterCommandTests : ArbiterRun
{
    [Fact]
    public void Restart_NothingKnown_RestValueCommandedWhereDeclared()
    {
        var step = new Arbiter(Rules, Ids()).Step(ArbiterState.Empty, NowMs, new ArbiterInput.Restart());
        var command = Assert.Single(step.Commands);
        Assert.Equal((Window, "closed", null), (command.Actuator, command.Value, command.Order));
        Assert.Null(step.State.Actuators.GetValueOrDefault(Entrance, ActuatorState.Empty).Command);
    }

    [Fact]
    public void Command_NotAcknowledged_SentAgainWithBackOffForAsLongAsItStands()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 3600);
        var first = Math.Max(NowMs, 0);
        var times = new List<long>();
        var seqs = new List<long>();
        for (var i = 0; i < 1200; i++)
        {
            foreach (var command in Wait(100).Commands)
            {
                times.Add(NowMs - first);
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
        Assert.False(State.Actuators[Window].Command!.Confirmed);
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
        var step = new Arbiter(new ArbiterRules(stricter, Alarm), Ids()).Step(State, NowMs, new ArbiterInput.Restart());
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
            .Step(State, NowMs, new ArbiterInput.Restart());
        Assert.False(step.State.Actuators.ContainsKey(Window));
        Assert.Contains(step.State.Controllers[Comfort].Notices, n => n.Verdict.Why == Refusal.UnknownActuator);
        Assert.Contains(ArbiterMemory.Changes(State, step.State), w => w.Value is null);
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

        var box = State.Controllers[Comfort];
        Assert.Equal(ArbiterLimits.NoticesMax, box.Notices.Count);
        Assert.Equal("half", box.Notices[^1].Verdict.WinnerValue);
    }

    [Fact]
    public void Notice_NotDelivered_SentAgainAndNoMoreOnceItIs()
    {
        var order = ConflictSite.Order(Comfort, 1, Purpose.Comfort, Window, "open");
        var sent = Arbiter.Step(State, NowMs, order);
        var again = Arbiter.Step(sent.State, NowMs + 500, new ArbiterInput.Tick());
        Assert.Equal(sent.Notices, again.Notices);
        var done = Arbiter.Step(again.State, NowMs, new ArbiterInput.Delivered(Comfort, sent.Notices[0].Notice.No));
        Assert.Empty(Arbiter.Step(done.State, NowMs + 20_000, new ArbiterInput.Tick()).Notices);
    }

    [Fact]
    public void ClockSetBackByADay_HoldKeepsItsLength()
    {
        Order(Comfort, Purpose.Comfort, Window, "open", hold: 60);
        Wait(20_000);
        NowMs -= 86_400_000;
        Wait(0);
        Wait(39_999);
        Assert.Equal("open", State.Actuators[Window].Decision.Value);
        Wait(1);
        Assert.Equal("closed", State.Actuators[Window].Decision.Value);
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
}
