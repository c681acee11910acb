using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Tests.Support;

namespace Yuimori.Mqtt.Tests.Client;

public sealed class MqttClient_Tests
{
    private static readonly MqttTopicName s_topic = MqttTopicName.Create("t");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MqttMessage Message(MqttQos qos = MqttQos.AtLeastOnce) =>
        new() { Topic = s_topic, Payload = new byte[] { 1 }, Qos = qos };

    [Fact]
    public async Task Connect_Refused_IsAValueWithCodeAndText()
    {
        var server = new ScriptedServer();
        var connecting = MqttClient.ConnectAsync(
            server.Client, new MqttClientOptions { ClientId = "c" }, (_, _) => new(MqttReasonCode.Success),
            new ManualTime(), Token);
        await server.NextAsync<ConnectPacket>();
        await server.SendAsync(new ConnAckPacket
        {
            ReasonCode = MqttReasonCode.Banned, Properties = new MqttProperties { ReasonString = "revoked" },
        });
        var result = await connecting;
        Assert.False(result.IsConnected);
        Assert.Equal(new MqttClose(MqttCloseCause.Refused, MqttReasonCode.Banned, "revoked"), result.Failure);
        Assert.True(server.Client.IsClosed);
    }

    [Fact]
    public async Task Connect_ServerSilent_TimesOut()
    {
        var server = new ScriptedServer();
        var time = new ManualTime();
        var connecting = MqttClient.ConnectAsync(
            server.Client, new MqttClientOptions { ClientId = "c" }, (_, _) => new(MqttReasonCode.Success), time,
            Token);
        await server.NextAsync<ConnectPacket>();
        time.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(MqttCloseCause.Timeout, (await connecting).Failure!.Cause);
    }

    [Fact]
    public async Task Connect_OtherPacketThanConnAck_ProtocolError()
    {
        var server = new ScriptedServer();
        var connecting = MqttClient.ConnectAsync(
            server.Client, new MqttClientOptions { ClientId = "c" }, (_, _) => new(MqttReasonCode.Success),
            new ManualTime(), Token);
        await server.SendAsync(PingRespPacket.Instance);
        Assert.Equal(MqttCloseCause.ProtocolError, (await connecting).Failure!.Cause);
    }

    [Fact]
    public async Task Publish_QosOne_CompletesOnlyWithPubAckAndSurfacesRefusal()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync();
        var publishing = client.PublishAsync(Message(), Token);
        var packet = await server.NextAsync<PublishPacket>();
        Assert.False(packet.Duplicate);
        Assert.False(publishing.IsCompleted);
        await server.SendAsync(new PubAckPacket
        {
            PacketId = packet.PacketId, ReasonCode = MqttReasonCode.NotAuthorized,
            Properties = new MqttProperties { ReasonString = "no" },
        });
        Assert.Equal(new MqttPublishResult(MqttReasonCode.NotAuthorized, "no"), await publishing);
    }

    [Fact]
    public async Task Publish_ConnectionDiesBeforeAck_TaskFails()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync();
        var publishing = client.PublishAsync(Message(), Token);
        await server.NextAsync<PublishPacket>();
        await server.Stream.DisposeAsync();
        var lost = await Assert.ThrowsAsync<MqttConnectionLostException>(() => publishing);
        Assert.Equal(MqttCloseCause.ConnectionLost, lost.Close.Cause);
        await Assert.ThrowsAsync<MqttConnectionLostException>(() => client.PublishAsync(Message(), Token));
    }

    [Fact]
    public async Task Publish_WindowFull_WaitsForAck()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync(
            answer: new ConnAckPacket { Properties = new MqttProperties { ReceiveMaximum = 1 } });
        var first = client.PublishAsync(Message(), Token);
        var second = client.PublishAsync(Message(), Token);
        var packet = await server.NextAsync<PublishPacket>();
        await client.PublishAsync(Message(MqttQos.AtMostOnce), Token);
        Assert.Equal(MqttQos.AtMostOnce, (await server.NextAsync<PublishPacket>()).Qos);
        await server.SendAsync(new PubAckPacket { PacketId = packet.PacketId });
        await first;
        packet = await server.NextAsync<PublishPacket>();
        await server.SendAsync(new PubAckPacket { PacketId = packet.PacketId });
        Assert.True((await second).IsSuccess);
    }

    [Theory]
    [InlineData(MqttQos.ExactlyOnce, false, 1, MqttReasonCode.QosNotSupported)]
    [InlineData(MqttQos.AtLeastOnce, false, 1, MqttReasonCode.QosNotSupported)]
    [InlineData(MqttQos.AtMostOnce, true, 1, MqttReasonCode.RetainNotSupported)]
    [InlineData(MqttQos.AtMostOnce, false, 500, MqttReasonCode.PacketTooLarge)]
    public async Task Publish_WhatServerCannotTake_RefusedHere(
        MqttQos qos, bool retain, int bytes, MqttReasonCode expected)
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync(answer: new ConnAckPacket
        {
            Properties = new MqttProperties
            {
                MaximumQos = MqttQos.AtMostOnce, RetainAvailable = false, MaximumPacketBytes = 100,
            },
        });
        var message = new MqttMessage { Topic = s_topic, Qos = qos, Retain = retain, Payload = new byte[bytes] };
        Assert.Equal(expected, (await client.PublishAsync(message, Token)).ReasonCode);
    }

    [Fact]
    public async Task Receive_QosOne_AcknowledgedOnlyAfterHandlerIsDone()
    {
        var done = new TaskCompletionSource<MqttReasonCode>();
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync(handler: (_, _) => new(done.Task));
        await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = 9 });
        var publishing = client.PublishAsync(Message(MqttQos.AtMostOnce), Token);
        await publishing;
        Assert.IsType<PublishPacket>(await server.NextAsync()); // Nothing was acknowledged before it.
        done.SetResult(MqttReasonCode.Success);
        Assert.Equal(9, (await server.NextAsync<PubAckPacket>()).PacketId);
    }

    [Fact]
    public async Task Receive_HandlerThrows_V5RefusesAndTellsTheProgram()
    {
        Exception? told = null;
        var options = new MqttClientOptions { ClientId = "c", HandlerFailed = (_, exception) => told = exception };
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync(
            options, (_, _) => throw new InvalidOperationException("bug"));
        await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = 9 });
        Assert.Equal(
            MqttReasonCode.ImplementationSpecificError, (await server.NextAsync<PubAckPacket>()).ReasonCode);
        Assert.Equal("bug", told?.Message);
    }

    [Fact]
    public async Task Receive_HandlerRefuses_V311StaysUnacknowledged()
    {
        var count = 0;
        var server = new ScriptedServer(MqttVersion.V311);
        await using var client = await server.AcceptAsync(handler: (_, _) => new(
            Interlocked.Increment(ref count) == 1 ? MqttReasonCode.UnspecifiedError : MqttReasonCode.Success));
        await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = 1 });
        await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = 2 });
        Assert.Equal(2, (await server.NextAsync<PubAckPacket>()).PacketId);
    }

    [Fact]
    public async Task Receive_QosZeroFlood_DroppedAndCountedNotGrown()
    {
        var gate = new TaskCompletionSource<MqttReasonCode>();
        var server = new ScriptedServer();
        var options = new MqttClientOptions { ClientId = "c", IncomingMessagesMax = 2 };
        await using var client = await server.AcceptAsync(options, (_, _) => new(gate.Task));
        for (var i = 0; i < 10; i++)
            await server.SendAsync(new PublishPacket { Topic = s_topic });
        await Wait.UntilAsync(() => client.DroppedMessages >= 7);
        Assert.False(client.Closed.IsCompleted);
        gate.SetResult(MqttReasonCode.Success);
    }

    [Fact]
    public async Task Receive_QosOneBeyondReceiveMaximum_ConnectionEnds()
    {
        var gate = new TaskCompletionSource<MqttReasonCode>();
        var server = new ScriptedServer();
        var options = new MqttClientOptions { ClientId = "c", IncomingMessagesMax = 2 };
        await using var client = await server.AcceptAsync(options, (_, _) => new(gate.Task));
        for (ushort i = 1; i <= 4; i++)
            await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = i });
        Assert.Equal(MqttReasonCode.ReceiveMaximumExceeded, (await server.NextAsync<DisconnectPacket>()).ReasonCode);
        Assert.Equal(MqttReasonCode.ReceiveMaximumExceeded, (await client.Closed).ReasonCode);
        gate.SetResult(MqttReasonCode.Success);
    }

    [Fact]
    public async Task Closed_ServerDisconnects_ReasonSurfaces()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync();
        await server.SendAsync(new DisconnectPacket
        {
            ReasonCode = MqttReasonCode.AdministrativeAction,
            Properties = new MqttProperties { ReasonString = "isolated" },
        });
        Assert.Equal(
            new MqttClose(MqttCloseCause.ServerDisconnect, MqttReasonCode.AdministrativeAction, "isolated"),
            await client.Closed);
    }

    [Fact]
    public async Task KeepAlive_Quiet_PingsAndStaysWhenAnswered()
    {
        var time = new ManualTime();
        var server = new ScriptedServer();
        var options = new MqttClientOptions { ClientId = "c", KeepAlive = TimeSpan.FromSeconds(20) };
        await using var client = await server.AcceptAsync(options, time: time);
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(18));
            await server.NextAsync<PingReqPacket>();
            await server.SendAsync(PingRespPacket.Instance);
            await server.SendAsync(new PublishPacket { Topic = s_topic, Qos = MqttQos.AtLeastOnce, PacketId = 1 });
            await server.NextAsync<PubAckPacket>(); // The answer to the ping was read before this.
        }
        Assert.False(client.Closed.IsCompleted);
    }

    [Fact]
    public async Task KeepAlive_ServerGoneWhilePublishingQosZero_Noticed()
    {
        var time = new ManualTime();
        var server = new ScriptedServer();
        var options = new MqttClientOptions { ClientId = "c", KeepAlive = TimeSpan.FromSeconds(20) };
        await using var client = await server.AcceptAsync(options, time: time);
        for (var i = 0; i < 40 && !client.Closed.IsCompleted; i++)
        {
            await client.PublishAsync(Message(MqttQos.AtMostOnce), Token);
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(MqttReasonCode.KeepAliveTimeout, (await client.Closed).ReasonCode);
    }

    [Fact]
    public async Task Subscribe_CodesComeBackInOrder()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync();
        var subscribing = client.SubscribeAsync(
            [new(MqttTopicFilter.Create("a")), new(MqttTopicFilter.Create("b"), MqttQos.AtLeastOnce)], 7, Token);
        var packet = await server.NextAsync<SubscribePacket>();
        Assert.Equal(7u, packet.Properties!.SubscriptionIdentifiers!.Single());
        await server.SendAsync(new SubAckPacket
        {
            PacketId = packet.PacketId, ReasonCodes = [MqttReasonCode.Success, MqttReasonCode.NotAuthorized],
        });
        var result = await subscribing;
        Assert.False(result.IsSuccess);
        Assert.Equal([MqttReasonCode.Success, MqttReasonCode.NotAuthorized], result.ReasonCodes);
    }

    [Fact]
    public async Task Subscribe_AnswerWithTooFewCodes_ProtocolError()
    {
        var server = new ScriptedServer();
        await using var client = await server.AcceptAsync();
        var subscribing = client.SubscribeAsync(
            [new(MqttTopicFilter.Create("a")), new(MqttTopicFilter.Create("b"))], null, Token);
        var packet = await server.NextAsync<SubscribePacket>();
        await server.SendAsync(new SubAckPacket { PacketId = packet.PacketId, ReasonCodes = [MqttReasonCode.Success] });
        await Assert.ThrowsAsync<MqttConnectionLostException>(() => subscribing);
        Assert.Equal(MqttReasonCode.ProtocolError, (await client.Closed).ReasonCode);
    }

    [Fact]
    public async Task Disconnect_ServerStillSends_WaitsForItToCloseAndIgnoresTheRest()
    {
        var handled = 0;
        var server = new ScriptedServer();
        var connecting = MqttClient.ConnectAsync(
            server.Client, new MqttClientOptions { ClientId = "c" },
            (_, _) =>
            {
                handled++;
                return new(MqttReasonCode.Success);
            },
            new ManualTime(), Token);
        await server.NextAsync<ConnectPacket>();
        await server.SendAsync(new ConnAckPacket());
        var client = (await connecting).Client!;
        var leaving = client.DisconnectAsync(cancellation: Token);
        await server.NextAsync<DisconnectPacket>();
        await server.SendAsync(new PublishPacket { Topic = s_topic });
        Assert.False(server.Client.IsClosed);
        await server.Stream.DisposeAsync();
        await leaving;
        Assert.Equal(MqttCloseCause.Requested, (await client.Closed).Cause);
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task Disconnect_SaysGoodbye()
    {
        var server = new ScriptedServer();
        var client = await server.AcceptAsync();
        await client.DisposeAsync();
        Assert.Equal(MqttReasonCode.Success, (await server.NextAsync<DisconnectPacket>()).ReasonCode);
        Assert.Null(await server.NextAsync());
        Assert.Equal(MqttCloseCause.Requested, (await client.Closed).Cause);
    }
}
