using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Yuimori.Gateway.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Shared;
using Yuimori.Trust.Certificates;

namespace Yuimori.Gateway.Tests;

/// <summary>The gateway and a hub that is away, comes, and goes; over real TLS.</summary>
public sealed class HandoverTests
{
    private static readonly SpiffeId Cloud = Home.Id(PeerKind.Hub, "cloud");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HubAwayThenThere_GetsEveryEventInOrder_TheLatestStates_AndItsCommandsArrive()
    {
        var port = FreePort();
        await using var gateway = await RunningGateway.StartAsync(
            plan => plan with { HubMqtt = new Endpoint("127.0.0.1", port) });
        var commands = Channel.CreateUnbounded<string>();
        await using var window = await gateway.ConnectAsync(Home.Id(PeerKind.Device, "window"), (message, _) =>
        {
            commands.Writer.TryWrite(Encoding.UTF8.GetString(message.Payload.Span));
            return ValueTask.FromResult(MqttReasonCode.Success);
        });
        await window.SubscribeAsync([new MqttSubscription(MqttTopicFilter.Create("m/window/cmd"))], null, Token);
        await PublishAsync(window, "m/window/st", State("closed"));
        await PublishAsync(window, "m/window/st", State("open"));
        await PublishAsync(window, "m/window/up/position", "{\"open\":true}");
        await gateway.EventAsync("F3.connected");

        await using var hub = await RunningHub.StartAsync(
            gateway.Ca, gateway.Certificate(Cloud, CertificateUse.Server), port);
        await UntilAsync(async () => await HasAllAsync(hub, gateway), "handover");
        await AssertSameAsync(gateway, hub);
        await UntilAsync(() => Task.FromResult(hub.Heard.ContainsKey("m/window/up/position")), "the measurement");
        await UntilAsync(() => Task.FromResult(hub.Heard.ContainsKey("m/home/st")), "the gateway's state");
        Assert.Contains("\"position\":\"open\"", hub.Heard["m/window/st"], StringComparison.Ordinal);
        var state = JsonSerializer.Deserialize(hub.Heard["m/home/st"], WireJson.Shared.ComponentState)!;
        Assert.Equal(ComponentCondition.Running, state.Condition);
        Assert.Equal(new string('a', 64), state.Plan);

        await UntilAsync(
            async () => await hub.SendAsync("m/window/cmd", "signed end to end") == MqttReasonCode.Success, "a session");
        string command;
        do command = await commands.Reader.ReadAsync(Token);
        while (command.StartsWith("ey", StringComparison.Ordinal));
        Assert.Equal("signed end to end", command);
    }

    [Fact]
    public async Task HubRestarts_HandoverGoesOnWithoutGapOrRepetition()
    {
        var port = FreePort();
        await using var gateway = await RunningGateway.StartAsync(
            plan => plan with { HubMqtt = new Endpoint("127.0.0.1", port) });
        var own = gateway.Certificate(Cloud, CertificateUse.Server);
        await using (var first = await RunningHub.StartAsync(gateway.Ca, own, port))
            await UntilAsync(async () => await NextAsync(first) > 0, "a first handover");

        await using (await gateway.ConnectAsync(Home.Id(PeerKind.Device, "window")))
            await gateway.EventAsync("F3.connected");

        // This hub has lost its Journal: it says where to go on, and gets everything again.
        await using var second = await RunningHub.StartAsync(gateway.Ca, own, port);
        await UntilAsync(async () => await HasAllAsync(second, gateway), "the second handover");
        await AssertSameAsync(gateway, second);
    }

    [Fact]
    public async Task Attack_AnotherMemberPosesAsTheHub_IsGivenNothing()
    {
        var port = FreePort();
        await using var gateway = await RunningGateway.StartAsync(
            plan => plan with { HubMqtt = new Endpoint("127.0.0.1", port) });
        var stolen = gateway.Certificate(Home.Id(PeerKind.Device, "window"), CertificateUse.ClientAndServer);
        await using (var impostor = await RunningHub.StartAsync(gateway.Ca, stolen, port))
        {
            await gateway.EventAsync("F12.drill");
            Assert.Empty(impostor.Heard);
            Assert.Equal(0, await NextAsync(impostor));
        }

        await using var hub = await RunningHub.StartAsync(
            gateway.Ca, gateway.Certificate(Cloud, CertificateUse.Server), port);
        await UntilAsync(async () => await NextAsync(hub) > 0, "the real hub");
    }

    private static string State(string position) => JsonSerializer.Serialize(
        new ComponentState
        {
            Component = ComponentId.Of("window"),
            At = TimeProvider.System.GetUtcNow(),
            Condition = ComponentCondition.Running,
            Plan = "",
            Version = "0.1.0",
            Position = position,
        },
        WireJson.Shared.ComponentState);

    private static async Task PublishAsync(Yuimori.Mqtt.Client.MqttClient client, string topic, string payload)
    {
        var result = await client.PublishAsync(
            new MqttMessage
            {
                Topic = MqttTopicName.Create(topic),
                Payload = Encoding.UTF8.GetBytes(payload),
                Qos = MqttQos.AtLeastOnce,
            },
            Token);
        Assert.True(result.IsSuccess, $"{topic}: {result}");
    }

    private static async Task AssertSameAsync(RunningGateway gateway, RunningHub hub)
    {
        var all = new JournalQuery { CountMax = 10_000 };
        var there = (await hub.Journal.ReadAsync(all, Token)).Where(e => e.Origin.Value == "home").ToArray();
        var here = (await gateway.Journal.ReadAsync(all, Token)).Take(there.Length).ToArray();
        Assert.Equal(here.Select(e => e.Event.Id), there.Select(e => e.Event.Id));
        Assert.Equal(here.Select(e => e.Index), there.Select(e => e.OriginIndex));
    }

    private static async Task<long> NextAsync(RunningHub hub) =>
        await hub.Journal.NextForwardedAsync(ComponentId.Of("home"), Token);

    private static async Task<bool> HasAllAsync(RunningHub hub, RunningGateway gateway) =>
        await NextAsync(hub) is var next && next > 0 && next == gateway.Journal.Size;

    private static Task UntilAsync(Func<Task<bool>> holds, string awaited) =>
        Wait.UntilAsync(holds, Patience, awaited, Token);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
