using System.Globalization;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Shared;

namespace Yuimori.Agent.Tests.EndToEnd;

/// <summary>Sensor, Controller and actuator over real mutual TLS, real Journals and the real clock.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("yuimori-site-").FullName;
    private readonly Pki _pki = new(TimeProvider.System);

    public void Dispose()
    {
        _pki.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task RainBegins_TheWindowClosesBySignedOrderAndOpensWhenItEnds()
    {
        await using var gateway = await SmallGateway.StartAsync(_pki, _pki.Issue(PeerKind.Gateway, "gateway"));
        await using var window = Start(Actuator(gateway.Port));
        await using var guard = Start(Controller(gateway.Port));
        await using var weather = Start(Sensor(gateway.Port));
        await UntilRunningAsync(gateway, "window", "guard", "weather");

        await PokeAsync(gateway, "20", "2");

        await UntilAsync(() => PositionOf(gateway) == "closed", "a closed window");
        await UntilAsync(() => PositionOf(gateway) == "open", "an open window");
        Assert.Equal(
            ["m/window/ack", "m/window/ack"], gateway.Of("window", Topic.Result).Select(r => r.Topic.ToString()));

        // From the reading at the broker to the order at the broker: the Controller's whole way.
        var order = gateway.Received.First(r => r.Topic.Channel == Topic.Order);
        var reading = gateway.Received.Last(r => r.Topic.Channel == Topic.Up && r.At < order.At);
        var way = TimeProvider.System.GetElapsedTime(reading.At, order.At);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"reading to order: {way.TotalMilliseconds:0.0} ms"));
        Assert.True(way < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task StopAsync_SaysStoppedAndExitsWith0()
    {
        await using var gateway = await SmallGateway.StartAsync(_pki, _pki.Issue(PeerKind.Gateway, "gateway"));
        await using var window = Start(Actuator(gateway.Port));
        await UntilRunningAsync(gateway, "window");

        Assert.Equal(0, await window.StopAsync());

        var (state, isWill) = gateway.States("window")[^1];
        Assert.Equal((ComponentCondition.Stopped, false), (state.Condition, isWill));
    }

    [Fact]
    public async Task StopAsync_NoGateway_EndsAllTheSame()
    {
        await using var window = Start(Actuator(1));
        await UntilAsync(
            () => window.Log.Any(l => l.Contains("Not connected", StringComparison.Ordinal)), "an attempt");

        Assert.Equal(0, await window.StopAsync());
    }

    [Fact]
    public async Task GatewayComesBack_StateAndOrdersAreSaidAgain()
    {
        var own = _pki.Issue(PeerKind.Gateway, "gateway");
        var first = await SmallGateway.StartAsync(_pki, own);
        await using var guard = Start(Controller(first.Port));
        await using var weather = Start(Sensor(first.Port));
        await UntilRunningAsync(first, "guard", "weather");
        await PokeAsync(first, "20", "600");
        await UntilAsync(() => first.Of("guard", Topic.Order).Count > 0, "an order");
        await first.DisposeAsync();

        await using var second = await SmallGateway.StartAsync(_pki, own, first.Port);

        await UntilRunningAsync(second, "guard", "weather");
        await UntilAsync(() => second.Of("guard", Topic.Order).Count > 0, "the order again");
    }

    [Fact]
    public async Task RefusedCommand_EventWaitsInTheJournalUntilTheGatewayTakesIt()
    {
        await using var gateway = await SmallGateway.StartAsync(_pki, _pki.Issue(PeerKind.Gateway, "gateway"));
        gateway.TakeEvent = static _ => "the Journal is full";
        await using var window = Start(Actuator(gateway.Port));
        await UntilRunningAsync(gateway, "window");
        await gateway.SendAsync(new Topic(ComponentId.Of("window"), Topic.Command), "forged");
        await UntilAsync(() => gateway.Of("window", Topic.Event).Count > 0, "the Event");
        await window.StopAsync();
        gateway.Received.Clear();
        gateway.TakeEvent = static _ => null;

        await using var again = Start(Actuator(gateway.Port));
        await UntilAsync(() => gateway.Of("window", Topic.Event).Count > 0, "the Event after a restart");

        var fact = EventCodec.Decode(gateway.Of("window", Topic.Event)[0].Payload).Value;
        Assert.Equal(("F12.command-refused", "malformed"), (fact.Kind, fact.Data["why"]));
    }

    [Fact]
    public async Task Attack_AnotherMemberPosesAsTheGateway_NothingIsSaidToIt()
    {
        await using var poser = await SmallGateway.StartAsync(_pki, _pki.Issue(PeerKind.Gateway, "garage"));
        await using var window = Start(Actuator(poser.Port));

        await UntilAsync(
            () => window.Log.Any(l => l.StartsWith(
                "The server at the gateway's address is refused: not-a-member (spiffe://home.example/gateway/garage)",
                StringComparison.Ordinal)),
            "the refusal");

        Assert.Empty(poser.Received);
    }

    [Fact]
    public async Task Attack_GatewayOfAnotherCa_NothingIsSaidToIt()
    {
        using var strangers = new Pki(TimeProvider.System);
        await using var stranger = await SmallGateway.StartAsync(
            strangers, strangers.Issue(PeerKind.Gateway, "gateway"));
        await using var window = Start(Actuator(stranger.Port));

        await UntilAsync(
            () => window.Log.Any(l => l.Contains("is refused: unknown-ca", StringComparison.Ordinal)), "the refusal");

        Assert.Empty(stranger.Received);
    }

    private static Task UntilAsync(Func<bool> condition, string awaited) => Wait.UntilAsync(
        () => Task.FromResult(condition()), TimeSpan.FromSeconds(40), awaited, TestContext.Current.CancellationToken);

    private static Task UntilRunningAsync(SmallGateway gateway, params string[] components) => UntilAsync(
        () => components.All(c => gateway.States(c) is [.., { State.Condition: ComponentCondition.Running }]),
        string.Join(' ', components) + " running");

    private static string? PositionOf(SmallGateway gateway) => gateway.States("window")[^1].State.Position;

    private RunningAgent Start(AgentPlan plan) => RunningAgent.Start(_root, _pki, plan);

    private async Task PokeAsync(SmallGateway gateway, string value, string seconds)
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");
        await gateway.SendAsync(
            new Topic(ComponentId.Of("weather"), Topic.Command),
            Pki.Sign(_pki.Poke(_pki.NowMs, "rain", value, seconds), hub));
    }

    private static AgentPlan At(AgentPlan plan, int port) =>
        plan with { GatewayMqtt = new Endpoint("127.0.0.1", port) };

    private static AgentPlan Actuator(int port) => At(Plans.Agent("window", actuator: Plans.Window), port);

    private static AgentPlan Controller(int port) => At(
        Plans.Agent("guard", controller: new ControllerPlan
        {
            Rules = [Plans.Rule("rain", "rain", Comparison.AtLeast, 10, "window", "closed")],
        }),
        port);

    private AgentPlan Sensor(int port)
    {
        var file = Path.Combine(_root, "day.csv");
        File.WriteAllText(file, "time,rain\n00:00,0\n12:00,0.5\n");
        return At(Plans.Agent("weather", Plans.Sensor(Plans.Rain) with { ReplayFile = file }), port);
    }
}
