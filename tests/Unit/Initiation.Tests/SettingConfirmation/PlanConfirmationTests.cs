using Yuimori.Initiation.SettingConfirmation.Hub;
using Yuimori.Initiation.Tests.InitialSetting;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.Tests.SettingConfirmation;

public sealed class PlanConfirmationTests
{
    private static readonly ComponentId Gateway = ComponentId.Of("gateway");
    private static readonly ComponentId Window = ComponentId.Of("window-1");
    private readonly HandClock _clock = new();
    private readonly PlanConfirmation _confirmation;

    public PlanConfirmationTests() => _confirmation = new PlanConfirmation(Plan(), _clock);

    private static HubPlan Plan() => new()
    {
        Format = 1,
        System = "home",
        Component = ComponentId.Of("hub"),
        Name = LocalisedText.Same("Hub"),
        SystemFile = "/home.system.yaml",
        SystemFileSha256 = "00",
        ListenHttps = new Endpoint("127.0.0.1", 0),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Gateways = [new(Gateway, "g1", [new(Window, PeerKind.Device, "w1", [])])],
        Monitoring = new MonitoringPlan
        {
            SilenceSeconds = 15,
            ConflictAlarmSeconds = 60,
            DrillSeconds = 60,
            VerifySeconds = 60,
            SnapshotSeconds = 60,
        },
    };

    private ComponentState State(ComponentId id, string plan, ComponentCondition condition) => new()
    {
        Component = id,
        At = _clock.GetUtcNow(),
        Condition = condition,
        Plan = plan,
        Version = "0.1.0",
    };

    private Event? Say(ComponentId id, string plan, ComponentCondition condition = ComponentCondition.Running) =>
        _confirmation.Observe(State(id, plan, condition));

    [Fact]
    public void Observe_ThePlacedPlan_ConfirmsOnce()
    {
        var confirmed = Say(Gateway, "g1");

        Assert.Equal(("F2.confirmed", EventOutcome.Ok), (confirmed?.Kind, confirmed?.Outcome));
        Assert.Null(Say(Gateway, "g1"));
    }

    [Fact]
    public void RunningWithAnotherPlan_IsFoundAtOnce_AndHealsAtOnce()
    {
        Say(Window, "w1");

        var failed = Say(Window, "w2")!;

        Assert.Equal((EventOutcome.Failed, "w2", "w1"), (failed.Outcome, failed.Data["plan"], failed.Data["expected"]));
        Assert.Equal(EventOutcome.Ok, Say(Window, "w1")?.Outcome);
    }

    [Fact]
    public void AHugePlanText_IsCutBeforeItReachesTheJournal() =>
        Assert.Equal(64, Say(Window, new string('x', 5000))?.Data["plan"].Length);

    [Fact]
    public void Observe_AStranger_StatesNothing() => Assert.Null(Say(ComponentId.Of("stranger"), "w1"));

    [Fact]
    public void Restate_SaysItOfEverybodyWhoStillSpeaks()
    {
        Say(Gateway, "g1");
        Say(Window, "w2");

        Assert.Equal([EventOutcome.Ok, EventOutcome.Failed], _confirmation.Restate().Select(e => e.Outcome));

        _clock.Advance(TimeSpan.FromSeconds(10));
        Say(Gateway, "g1");
        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(Gateway, Assert.Single(_confirmation.Restate()).Component);
    }

    [Fact]
    public void Restate_AfterItIsLost_StaysSilent_AndItsReturnIsNews()
    {
        Say(Window, "w1");
        Say(Window, "w1", ComponentCondition.Lost);

        Assert.Empty(_confirmation.Restate());
        Assert.NotNull(Say(Window, "w1"));
    }
}
