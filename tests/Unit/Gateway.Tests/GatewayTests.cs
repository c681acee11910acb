using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Yuimori.Gateway.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;
using Yuimori.Shared;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Gateway.Tests;

/// <summary>The gateway as its members and strangers meet it: over TLS, by MQTT.</summary>
public sealed class GatewayTests
{
    private static readonly SpiffeId Window = Home.Id(PeerKind.Device, "window");
    private static readonly SpiffeId Lock = Home.Id(PeerKind.Device, "lock");
    private static readonly SpiffeId Rain = Home.Id(PeerKind.Device, "rain");
    private static readonly SpiffeId Safety = Home.Id(PeerKind.Service, "safety");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Attack_NoCertificateExpiredOtherCaAndSoOn_RefusedWithTheExactReasonInTheJournal()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        using var other = gateway.OtherCa();
        using var early = gateway.CaAt(now - TimeSpan.FromDays(2));
        using var late = gateway.CaAt(now + TimeSpan.FromDays(1));
        (string Why, X509Certificate2? Shown)[] cases =
        [
            ("no-certificate", null),
            ("unknown-ca", gateway.Certificate(Window, from: other)),
            ("expired", gateway.Certificate(Window, life: TimeSpan.FromHours(12), from: early)),
            ("not-yet-valid", gateway.Certificate(Window, from: late)),
            ("wrong-trust-domain", gateway.Certificate(Window with { TrustDomain = "office.example" })),
            ("wrong-usage", gateway.Certificate(Window, CertificateUse.Server)),
            ("not-a-member", gateway.Certificate(Window with { Component = ComponentId.Of("stranger") })),
            ("not-a-member", gateway.Certificate(Window with { Kind = PeerKind.Service })),
        ];
        foreach (var (why, shown) in cases)
        {
            await AssertNoSessionAsync(gateway, shown);
            var refused = await gateway.EventAsync("F3.refused", e => e.Data["why"] == why);
            Assert.Equal(EventOutcome.Refused, refused.Outcome);
            Assert.Equal("home", refused.Component.Value);
            Assert.Equal("127.0.0.1", refused.Data["remote"]);
        }
    }

    [Fact]
    public async Task Attack_DeviceReadsOrWritesAnothersTopics_RefusedStatedAndAlarmed()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var window = await gateway.ConnectAsync(Window);
        foreach (var filter in new[] { "m/lock/cmd", "m/+/cmd", "#", "m/rain/up/#", "m/window/#" })
        {
            var answer = await window.SubscribeAsync(
                [new MqttSubscription(MqttTopicFilter.Create(filter))], null, Token);
            Assert.Equal([MqttReasonCode.NotAuthorized], answer.ReasonCodes);
            await gateway.EventAsync("F4.denied", e =>
                e.Component == Window.Component && e.Data["act"] == "subscribe" && e.Data["topic"] == filter);
        }

        foreach (var topic in new[] { "m/lock/cmd", "m/lock/st", "m/rain/up/rain", "m/window/cmd", "m/safety/order" })
        {
            Assert.Equal(MqttReasonCode.NotAuthorized, (await PublishAsync(window, topic, "{}")).ReasonCode);
            await gateway.EventAsync("F4.denied", e => e.Data["act"] == "publish" && e.Data["topic"] == topic);
        }

        foreach (var claimed in new[] { "lock", "rain", "safety" })
        {
            var alarm = await gateway.EventAsync("F3.impersonation", e => e.Component.Value == claimed);
            Assert.Equal(EventOutcome.Alarm, alarm.Outcome);
            Assert.Equal("window", alarm.Data["by"]);
        }
    }

    [Fact]
    public async Task Attack_ClientIdOfAnother_RefusedAndAlarmed()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var connected = await gateway.TryConnectAsync(gateway.Certificate(Window), "lock");
        Assert.False(connected.IsConnected);
        Assert.Equal(MqttReasonCode.ClientIdentifierNotValid, connected.Failure.ReasonCode);
        var alarm = await gateway.EventAsync("F3.impersonation");
        Assert.Equal(("lock", "window"), (alarm.Component.Value, alarm.Data["by"]));
    }

    [Fact]
    public async Task Attack_WillOnAnothersTopic_NoSession()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var connected = await MqttClient.ConnectAsync(
            await gateway.OpenAsync(gateway.Certificate(Window)),
            new MqttClientOptions
            {
                ClientId = "window",
                Will = new MqttWill { Topic = MqttTopicName.Create("m/lock/st"), Retain = true },
            },
            (_, _) => ValueTask.FromResult(MqttReasonCode.Success),
            TimeProvider.System,
            Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, connected.Failure!.ReasonCode);
    }

    [Fact]
    public async Task Session_BeginsAndEnds_IsStatedWithItsProtection()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using (await gateway.ConnectAsync(Window))
        {
            var session = await gateway.EventAsync("F10.session");
            Assert.Equal(EventOutcome.Ok, session.Outcome);
            Assert.Equal("1.3", session.Data["tls"]);
            Assert.StartsWith("TLS_", session.Data["cipher"], StringComparison.Ordinal);
            Assert.Equal("window", (await gateway.EventAsync("F3.connected")).Component.Value);
        }

        Assert.Equal("farewell", (await gateway.EventAsync("F3.disconnected")).Data["why"]);
    }

    [Fact]
    public async Task Session_CertificateEndsWhileItLives_IsCut()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var shortLived = gateway.Certificate(Window, life: TimeSpan.FromSeconds(3));
        var connected = await gateway.TryConnectAsync(shortLived, "window");
        Assert.True(connected.IsConnected, $"{connected.Failure}");
        await using var window = connected.Client;
        var close = await window.Closed.WaitAsync(TimeSpan.FromSeconds(20), Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, close.ReasonCode);
        Assert.Equal("cut", (await gateway.EventAsync("F3.disconnected")).Data["why"]);
        await AssertNoSessionAsync(gateway, shortLived);
        await gateway.EventAsync("F3.refused", e => e.Data["why"] == "expired");
    }

    [Fact]
    public async Task Event_Acknowledged_IsInTheJournalBeforeTheAnswer()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var window = await gateway.ConnectAsync(Window);
        var stated = new Event
        {
            Id = EventId.New(TimeProvider.System),
            Kind = "F12.command-refused",
            Component = Window.Component,
            At = TimeProvider.System.GetUtcNow(),
            Outcome = EventOutcome.Alarm,
        };
        var payload = Encoding.UTF8.GetString(EventCodec.Encode(stated));
        Assert.True((await PublishAsync(window, "m/window/ev", payload)).IsSuccess);
        var entries = await gateway.Journal.ReadAsync(new JournalQuery { Kinds = ["F12.command-refused"] }, Token);
        Assert.Equal(stated.Id, Assert.Single(entries).Event.Id);

        // Sent again, as a device does that saw no answer: acknowledged, and once in the Journal.
        Assert.True((await PublishAsync(window, "m/window/ev", payload)).IsSuccess);
        entries = await gateway.Journal.ReadAsync(new JournalQuery { Kinds = ["F12.command-refused"] }, Token);
        Assert.Single(entries);
    }

    [Fact]
    public async Task Measurement_LatestIsKeptForAControllerThatComesLater()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await using var rain = await gateway.ConnectAsync(Rain);
        Assert.True((await PublishAsync(rain, "m/rain/up/rain", "{\"rain\":false}")).IsSuccess);
        Assert.True((await PublishAsync(rain, "m/rain/up/rain", "{\"rain\":true}")).IsSuccess);

        var inbox = Channel.CreateUnbounded<MqttMessage>();
        await using var safety = await gateway.ConnectAsync(Safety, Into(inbox));
        await SubscribeAsync(safety, "m/rain/up/#");
        var kept = await inbox.Reader.ReadAsync(Token);
        Assert.Equal("{\"rain\":true}", Encoding.UTF8.GetString(kept.Payload.Span));
        Assert.True((await PublishAsync(rain, "m/rain/up/rain", "{\"rain\":false}")).IsSuccess);
        Assert.Equal("{\"rain\":false}", Encoding.UTF8.GetString((await inbox.Reader.ReadAsync(Token)).Payload.Span));
    }

    [Fact]
    public async Task Order_OfAGrantedController_IsCommandedAndTold_AForgedOneAlarmed()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var (commands, verdicts) = (Channel.CreateUnbounded<MqttMessage>(), Channel.CreateUnbounded<MqttMessage>());
        await using var window = await gateway.ConnectAsync(Window, Into(commands));
        await SubscribeAsync(window, "m/window/cmd");
        await using var safety = await gateway.ConnectAsync(Safety, Into(verdicts));
        await SubscribeAsync(safety, "m/safety/verdict");
        await gateway.EventAsync("F12.drill", e => e.Outcome == EventOutcome.Ok);

        var order = Order(gateway.Certificate(Safety));
        Assert.True((await PublishAsync(safety, "m/safety/order", order)).IsSuccess);
        using var root = X509CertificateLoader.LoadCertificate(gateway.Ca.Root.RawData);
        var verifier = new JwsVerifier(root, Home.TrustDomain, TimeProvider.System);
        CommandClaims command;
        do
        {
            var jws = Encoding.ASCII.GetString((await commands.Reader.ReadAsync(Token)).Payload.Span);
            command = verifier.Verify(jws, JwsType.Command).Value.Read(WireJson.Shared.CommandClaims).Value;
        }
        while (command.Order is null);
        Assert.Equal(("open", order), (command.Value, command.Order));
        var verdict = JsonSerializer.Deserialize(
            (await verdicts.Reader.ReadAsync(Token)).Payload.Span, WireJson.Shared.Verdict)!;
        Assert.Equal(VerdictOutcome.Won, verdict.Outcome);

        using var other = gateway.OtherCa();
        var forged = Order(gateway.Certificate(Safety, from: other));
        Assert.True((await PublishAsync(safety, "m/safety/order", forged)).IsSuccess);
        var alarm = await gateway.EventAsync("F12.forged-order");
        Assert.Equal(("safety", "unknown-signer"), (alarm.Component.Value, alarm.Data["why"]));
    }

    [Fact]
    public async Task Parts_AllRun_DrillsAndVerificationHold_AndStateNoRefusalOfTheirOwn()
    {
        await using var gateway = await RunningGateway.StartAsync();
        foreach (var kind in new[] { "F3.drill", "F4.drill", "F5.verified", "F12.drill" })
        {
            var stated = await gateway.EventAsync(kind);
            Assert.True(stated.Outcome == EventOutcome.Ok, $"{kind}: {string.Join(' ', stated.Data)}");
        }

        Assert.All(gateway.Runtime.Parts, part => Assert.Null(part.Failure));
        var noise = await gateway.Journal.ReadAsync(
            new JournalQuery { Kinds = ["F3.refused", "F4.denied", "F3.impersonation", "F3.connected"] }, Token);
        Assert.Empty(noise);
    }

    private static async Task AssertNoSessionAsync(RunningGateway gateway, X509Certificate2? shown)
    {
        // With TLS 1.3 the stranger's own end is through first, and the refusal comes when it reads.
        var failure = await Record.ExceptionAsync(async () =>
        {
            var connected = await gateway.TryConnectAsync(shown, "window");
            Assert.False(connected.IsConnected);
        });
        Assert.True(failure is null or IOException or AuthenticationException, $"{failure}");
    }

    private static MqttMessageHandler Into(Channel<MqttMessage> inbox) => (message, _) =>
    {
        inbox.Writer.TryWrite(message);
        return ValueTask.FromResult(MqttReasonCode.Success);
    };

    private static Task<MqttPublishResult> PublishAsync(MqttClient client, string topic, string payload) =>
        client.PublishAsync(
            new MqttMessage
            {
                Topic = MqttTopicName.Create(topic),
                Payload = Encoding.UTF8.GetBytes(payload),
                Qos = MqttQos.AtLeastOnce,
            },
            Token);

    private static async Task SubscribeAsync(MqttClient client, string filter)
    {
        var answer = await client.SubscribeAsync(
            [new MqttSubscription(MqttTopicFilter.Create(filter), MqttQos.AtLeastOnce)], null, Token);
        Assert.True(answer.IsSuccess, string.Join(' ', answer.ReasonCodes));
    }

    private static string Order(X509Certificate2 signer)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var claims = new OrderClaims
        {
            Iss = Safety.ToString(),
            Aud = ComponentId.Of("home"),
            Seq = now,
            IatMs = now,
            ExpMs = now + 10_000,
            Jti = EventId.New(TimeProvider.System),
            Act = OrderAct.Set,
            Target = Window.Component,
            Value = "open",
            Purpose = Purpose.Life,
            HoldSeconds = 60,
            Reason = "smoke-opens-window",
        };
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.OrderClaims);
        return Jws.Sign(JwsType.Order, payload, signer);
    }
}
