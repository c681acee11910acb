using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

public sealed class Connect_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_NoPortsSupplied_Refused()
    {
        await using var server = await TestServer.StartAsync(_ => new MqttServerOptions());
        var result = await server.TryConnectAsync(new MqttClientOptions { ClientId = "c" });
        Assert.Equal(MqttReasonCode.NotAuthorized, result.Failure?.ReasonCode);
    }

    [Theory]
    [InlineData(MqttVersion.V5, MqttReasonCode.Banned)]
    [InlineData(MqttVersion.V311, MqttReasonCode.NotAuthorized)]
    public async Task Connect_AuthenticatorRefuses_CodeReachesPeerAndFullTextOnlyTheHost(
        MqttVersion version, MqttReasonCode expected)
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Authenticate = _ => MqttAuthenticationResult.Refuse(MqttReasonCode.Banned, "revoked on 3 May by X");
        var result = await server.TryConnectAsync(new MqttClientOptions { ClientId = "c", Version = version });
        Assert.Equal(expected, result.Failure?.ReasonCode);
        Assert.DoesNotContain("May", result.Failure!.Text, StringComparison.Ordinal);
        var refusal = server.Host.Refusals.Single();
        Assert.Equal(("c", MqttReasonCode.Banned, "revoked on 3 May by X"),
            (refusal.ClientId, refusal.ReasonCode, refusal.Text));
        if (version == MqttVersion.V5)
            Assert.Contains(refusal.ConnectionId, result.Failure.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_AuthenticatorThrows_RefusedNotAccepted()
    {
        await using var server = await TestServer.StartAsync();
        server.ExpectsErrors = true;
        server.Host.Authenticate = _ => throw new InvalidOperationException("database down");
        var result = await server.TryConnectAsync(new MqttClientOptions { ClientId = "c" });
        Assert.Equal(MqttReasonCode.ServerUnavailable, result.Failure?.ReasonCode);
    }

    [Fact]
    public async Task Connect_V5_LimitsAreAnnounced()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        var ack = await raw.ConnectAsync(new ConnectPacket
        {
            Version = MqttVersion.V5, ClientId = string.Empty, KeepAliveSeconds = 0,
            Properties = new MqttProperties { SessionExpirySeconds = 100 },
        });
        Assert.Equal(MqttReasonCode.Success, ack.ReasonCode);
        Assert.False(ack.SessionPresent);
        var properties = ack.Properties!;
        Assert.Equal(0u, properties.SessionExpirySeconds);
        Assert.Equal(MqttQos.AtLeastOnce, properties.MaximumQos);
        Assert.False(properties.SharedSubscriptionAvailable);
        Assert.Equal((ushort)1024, properties.ReceiveMaximum);
        Assert.Equal(256u * 1024, properties.MaximumPacketBytes);
        Assert.Equal((ushort)32, properties.TopicAliasMaximum);
        Assert.Equal((ushort)1200, properties.ServerKeepAliveSeconds);
        Assert.StartsWith("auto-", properties.AssignedClientId, StringComparison.Ordinal);
        Assert.Null(properties.RetainAvailable);
    }

    [Fact]
    public async Task Connect_V311WithoutIdAndCleanSession_IdentifierRejected()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync(MqttVersion.V311);
        var ack = await raw.ConnectAsync(new ConnectPacket { Version = MqttVersion.V311, ClientId = string.Empty });
        Assert.Equal(MqttReasonCode.ClientIdentifierNotValid, ack.ReasonCode);
        Assert.Null(await raw.NextAsync());
    }

    [Fact]
    public async Task Connect_OldProtocol_ToldTheVersionIsNotServed()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync(MqttVersion.V311);
        await raw.SendAsync(Convert.FromHexString("100C00064D514973647003020000"));
        Assert.Equal(
            MqttReasonCode.UnsupportedProtocolVersion, (await raw.NextAsync<ConnAckPacket>()).ReasonCode);
    }

    [Theory]
    [InlineData("40020001")] // PUBACK before CONNECT crashed brokers.
    [InlineData("82070001000001232D")]
    [InlineData("474554202F20485454502F312E310D0A")] // "GET / HTTP/1.1"
    [InlineData("16030100")] // TLS on a plain port.
    public async Task Connect_AnythingElseFirst_ClosedWithoutAWord(string hex)
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.SendAsync(Convert.FromHexString(hex));
        Assert.Null(await raw.NextAsync());
        Assert.Single(server.Host.Refusals);
    }

    [Fact]
    public async Task Connect_HugeConnectAnnounced_RefusedBeforeItIsSent()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.SendAsync(Convert.FromHexString("10FFFF7F"));
        Assert.Null(await raw.NextAsync());
        Assert.Equal(MqttReasonCode.PacketTooLarge, server.Host.Refusals.Single().ReasonCode);
    }

    [Fact]
    public async Task Connect_SlowLoris_CutAfterTimeout()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var raw = await server.OpenRawAsync();
        await raw.SendAsync(new byte[] { 0x10 });
        var ended = raw.NextAsync();
        while (!ended.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Token);
        }
        Assert.Null(await ended);
        Assert.Equal("no complete CONNECT in time", server.Host.Refusals.Single().Text);
    }

    [Fact]
    public async Task Connect_TooManyConnections_RefusedAndCounted()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { Limits = options.Limits with { ConnectionsMax = 1 } });
        await server.ConnectAsync("one");
        var raw = await server.OpenRawAsync();
        Assert.Null(await raw.NextAsync());
        Assert.Equal(MqttReasonCode.ServerBusy, server.Host.Refusals.Single().ReasonCode);
        Assert.Equal(1, server.Server.Counters.ConnectionsRefused);
    }

    [Theory]
    [InlineData("$SYS/forged", MqttQos.AtMostOnce, MqttReasonCode.TopicNameInvalid)]
    [InlineData("will", MqttQos.ExactlyOnce, MqttReasonCode.QosNotSupported)]
    [InlineData("forbidden", MqttQos.AtMostOnce, MqttReasonCode.NotAuthorized)]
    public async Task Connect_WillThatCannotBe_Refused(string topic, MqttQos qos, MqttReasonCode expected)
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Publish = (_, name) => name.Value == "forbidden" ? default : MqttAccess.Allowed;
        var will = new MqttWill { Topic = MqttTopicName.Create(topic), Qos = qos };
        var result = await server.TryConnectAsync(new MqttClientOptions { ClientId = "c", Will = will });
        Assert.Equal(expected, result.Failure?.ReasonCode);
    }

    [Fact]
    public async Task Connect_EnhancedAuthentication_BadMethod()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        var ack = await raw.ConnectAsync(new ConnectPacket
        {
            Version = MqttVersion.V5, ClientId = "c",
            Properties = new MqttProperties { AuthenticationMethod = "SCRAM" },
        });
        Assert.Equal(MqttReasonCode.BadAuthenticationMethod, ack.ReasonCode);
    }

    [Fact]
    public async Task TakeOver_SameIdentity_OldIsToldAndCut()
    {
        await using var server = await TestServer.StartAsync();
        var old = await server.ConnectAsync("dev");
        var fresh = await server.ConnectAsync("dev");
        var close = await old.Closed;
        Assert.Equal(
            (MqttCloseCause.ServerDisconnect, MqttReasonCode.SessionTakenOver), (close.Cause, close.ReasonCode));
        Assert.False(fresh.Closed.IsCompleted);
        Assert.Single(server.Server.ListSessions());
        Assert.Equal(MqttEndCause.TakenOver, server.Host.Ends.Single().Cause);
    }

    [Fact]
    public async Task TakeOver_ByAnotherIdentity_RefusedAndVictimStays()
    {
        await using var server = await TestServer.StartAsync();
        var options = new MqttClientOptions { ClientId = "dev", UserName = "good" };
        var victim = (await server.TryConnectAsync(options)).Client!;
        var thief = await server.TryConnectAsync(new MqttClientOptions { ClientId = "dev", UserName = "evil" });
        Assert.Equal(MqttReasonCode.ClientIdentifierNotValid, thief.Failure?.ReasonCode);
        Assert.True((await victim.PublishAsync(Publish_Tests.Message("t"), Token)).IsSuccess);
    }

    [Fact]
    public async Task SecondConnect_ProtocolError()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(new ConnectPacket { Version = MqttVersion.V5, ClientId = "raw" });
        var end = await raw.NextAsync<DisconnectPacket>();
        Assert.Equal(MqttReasonCode.ProtocolError, end.ReasonCode);
        Assert.StartsWith("a second CONNECT", end.Properties!.ReasonString, StringComparison.Ordinal);
    }
}
