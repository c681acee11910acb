using Yuimori.Initiation.AccessControl;
using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Tests.AccessControl;

public sealed class TopicRulesTests
{
    private static readonly TopicRules Gateway = TopicRules.ForGateway(Plans.Gateway);
    private static readonly TopicRules Hub = TopicRules.ForHub(Plans.Hub);

    [Theory]
    [InlineData("m/window/ev")]
    [InlineData("m/window/st")]
    [InlineData("m/window/ack")]
    [InlineData("m/window/up/position")]
    public void Allows_DeviceOnItsOwnChannels_Yes(string topic) =>
        Assert.True(Gateway.Allows(Plans.Window, TopicAct.Publish, topic));

    [Theory]
    [InlineData("m/window/cmd")]
    [InlineData("m/window/order")]
    [InlineData("m/window/log")]
    [InlineData("m/window/verdict")]
    [InlineData("m/window/up")]
    [InlineData("m/window/up/")]
    [InlineData("m/window/up/a/b")]
    [InlineData("m/window/ev/")]
    [InlineData("m/window/EV")]
    [InlineData("M/window/ev")]
    [InlineData("/m/window/ev")]
    [InlineData("m//ev")]
    [InlineData("")]
    [InlineData("$SYS/broker")]
    [InlineData("m/+/ev")]
    [InlineData("m/window/#")]
    public void Allows_DevicePublishesElsewhere_No(string topic) =>
        Assert.False(Gateway.Allows(Plans.Window, TopicAct.Publish, topic));

    [Theory]
    [InlineData("m/lock/cmd", TopicAct.Subscribe)]
    [InlineData("m/lock/#", TopicAct.Subscribe)]
    [InlineData("m/+/cmd", TopicAct.Subscribe)]
    [InlineData("m/#", TopicAct.Subscribe)]
    [InlineData("#", TopicAct.Subscribe)]
    [InlineData("+/window/cmd", TopicAct.Subscribe)]
    [InlineData("m/window/+", TopicAct.Subscribe)]
    [InlineData("m/window/#", TopicAct.Subscribe)]
    [InlineData("$share/g/m/window/cmd", TopicAct.Subscribe)]
    [InlineData("m/window/cmd/#", TopicAct.Subscribe)]
    [InlineData("m/window/up/#", TopicAct.Subscribe)]
    [InlineData("m/lock/ev", TopicAct.Publish)]
    [InlineData("m/lock/ack", TopicAct.Publish)]
    [InlineData("m/rain/up/rain", TopicAct.Publish)]
    public void Attack_DeviceReadsOrWritesAnothersTopics_Refused(string topic, TopicAct act) =>
        Assert.False(Gateway.Allows(Plans.Window, act, topic));

    [Theory]
    [InlineData("m/rain/up/#", true)]
    [InlineData("m/rain/up/+", true)]
    [InlineData("m/rain/up/rain", true)]
    [InlineData("m/safety/verdict", true)]
    [InlineData("m/heat/up/#", false)]
    [InlineData("m/+/up/#", false)]
    [InlineData("m/rain/#", false)]
    [InlineData("m/rain/st", false)]
    [InlineData("m/comfort/verdict", false)]
    [InlineData("m/safety/cmd", false)]
    public void Allows_ControllerSubscribes_OnlyToItsSensorsAndVerdicts(string filter, bool allowed) =>
        Assert.Equal(allowed, Gateway.Allows(Plans.Safety, TopicAct.Subscribe, filter));

    [Theory]
    [InlineData("m/safety/order", true)]
    [InlineData("m/safety/ev", true)]
    [InlineData("m/safety/st", true)]
    [InlineData("m/safety/ack", false)]
    [InlineData("m/safety/up/x", false)]
    [InlineData("m/window/cmd", false)]
    [InlineData("m/comfort/order", false)]
    public void Allows_ControllerPublishes_OnlyItsOwn(string topic, bool allowed) =>
        Assert.Equal(allowed, Gateway.Allows(Plans.Safety, TopicAct.Publish, topic));

    [Theory]
    [InlineData("m/home/st", TopicAct.Publish, true)]
    [InlineData("m/home/ev", TopicAct.Publish, true)]
    [InlineData("m/home/log", TopicAct.Publish, true)]
    [InlineData("m/window/st", TopicAct.Publish, true)]
    [InlineData("m/window/ack", TopicAct.Publish, true)]
    [InlineData("m/rain/up/rain", TopicAct.Publish, true)]
    [InlineData("m/window/ev", TopicAct.Publish, false)]
    [InlineData("m/window/log", TopicAct.Publish, false)]
    [InlineData("m/safety/order", TopicAct.Publish, false)]
    [InlineData("m/office/st", TopicAct.Publish, false)]
    [InlineData("m/stranger/st", TopicAct.Publish, false)]
    [InlineData("m/home/cmd", TopicAct.Subscribe, true)]
    [InlineData("m/window/cmd", TopicAct.Subscribe, true)]
    [InlineData("m/office/cmd", TopicAct.Subscribe, false)]
    [InlineData("m/+/cmd", TopicAct.Subscribe, false)]
    [InlineData("m/home/log", TopicAct.Subscribe, false)]
    public void Allows_GatewayAtTheHub_SpeaksForWhatIsBehindIt(string topic, TopicAct act, bool allowed) =>
        Assert.Equal(allowed, Hub.Allows(Plans.Home, act, topic));

    [Fact]
    public void Attack_RightIdWrongKind_Refused()
    {
        var service = Plans.Window with { Kind = PeerKind.Service };
        Assert.False(Gateway.Allows(service, TopicAct.Publish, "m/window/ev"));
        Assert.False(Hub.Allows(Plans.Home with { Kind = PeerKind.Device }, TopicAct.Publish, "m/home/st"));
    }

    [Fact]
    public void Allows_TheGatewayItselfOnItsOwnBroker_Nothing()
    {
        Assert.False(Gateway.Allows(Plans.Home, TopicAct.Publish, "m/home/st"));
        Assert.False(Gateway.Allows(Plans.Home, TopicAct.Publish, "m/window/cmd"));
        Assert.False(Gateway.Allows(Plans.Home, TopicAct.Subscribe, "m/home/cmd"));
    }
}
