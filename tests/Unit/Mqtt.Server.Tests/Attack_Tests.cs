using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

/// <summary>Named after what an attacker, or a broken device, does.</summary>
public sealed class Attack_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PublishPacket Publish(string topic, ushort id = 0, MqttProperties? properties = null) => new()
    {
        Topic = topic.Length == 0 ? null : MqttTopicName.Create(topic),
        Payload = new byte[10],
        Qos = id == 0 ? MqttQos.AtMostOnce : MqttQos.AtLeastOnce,
        PacketId = id,
        Properties = properties,
    };

    [Fact]
    public async Task ForgedServerTopic_Refused()
    {
        await using var server = await TestServer.StartAsync();
        var client = await server.ConnectAsync("c");
        Assert.Equal(
            MqttReasonCode.TopicNameInvalid,
            (await client.PublishAsync(Publish_Tests.Message("$SYS/broker/uptime"), Token)).ReasonCode);
        Assert.Empty(server.Host.Accepted);
    }

    [Fact]
    public async Task ForeignTopic_V5RefusedV311ClosedAndNeverAcknowledged()
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Publish = (_, _) => MqttAccess.Denied("only under its own id");
        var five = await server.ConnectAsync("five");
        Assert.Equal(
            MqttReasonCode.NotAuthorized, (await five.PublishAsync(Publish_Tests.Message("m/x/up"), Token)).ReasonCode);
        var three = await server.ConnectAsync("three", MqttVersion.V311);
        await Assert.ThrowsAsync<MqttConnectionLostException>(
            () => three.PublishAsync(Publish_Tests.Message("m/x/up"), Token));
        Assert.Equal(2, server.Host.Denials.Count);
        Assert.Empty(server.Host.Accepted);
    }

    [Fact]
    public async Task AuthorizerThrows_Denied()
    {
        await using var server = await TestServer.StartAsync();
        server.ExpectsErrors = true;
        server.Host.Publish = (_, _) => throw new InvalidOperationException("rules gone");
        var client = await server.ConnectAsync("c");
        Assert.Equal(
            MqttReasonCode.NotAuthorized, (await client.PublishAsync(Publish_Tests.Message("t"), Token)).ReasonCode);
    }

    [Fact]
    public async Task TopicAliasAboveMaximum_Disconnected()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(Publish("t", 0, new MqttProperties { TopicAlias = 33 }));
        Assert.Equal(MqttReasonCode.TopicAliasInvalid, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task TopicAliasNeverSet_Disconnected()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(Publish(string.Empty, 0, new MqttProperties { TopicAlias = 1 }));
        Assert.Equal(MqttReasonCode.ProtocolError, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task TopicAlias_SetAndUsed_ResolvedAndNotSentOn()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var subscriber = await server.ConnectAsync("s", MqttVersion.V5, inbox.Handler);
        await subscriber.SubscribeAsync(Publish_Tests.To("#"), null, Token);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(
            Publish("first", 0, new MqttProperties { TopicAlias = 1 }),
            Publish(string.Empty, 0, new MqttProperties { TopicAlias = 1, ContentType = "c" }));
        Assert.Null((await inbox.NextAsync()).Properties);
        var second = await inbox.NextAsync();
        Assert.Equal(("first", "c"), (second.Topic.Value, second.Properties!.ContentType));
        Assert.Null(second.Properties.TopicAlias);
    }

    [Fact]
    public async Task ReceiveMaximumExceeded_Disconnected()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { Limits = options.Limits with { PublishesInFlightMax = 2 } });
        var gate = new TaskCompletionSource<MqttSinkResult>();
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(gate.Task);
        var raw = await server.OpenRawAsync();
        Assert.Equal((ushort)2, (await raw.ConnectAsync()).Properties!.ReceiveMaximum);
        await raw.SendAsync(Publish("t", 1), Publish("t", 2), Publish("t", 3));
        Assert.Equal(MqttReasonCode.ReceiveMaximumExceeded, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
        gate.SetResult(MqttSinkResult.Accept);
    }

    [Fact]
    public async Task V311FloodWithSlowSink_ReaderWaitsInsteadOfGrowing()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { Limits = options.Limits with { PublishesInFlightMax = 2 } });
        var gate = new TaskCompletionSource<MqttSinkResult>();
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(gate.Task);
        var raw = await server.OpenRawAsync(MqttVersion.V311);
        await raw.ConnectAsync();
        await raw.SendAsync([.. Enumerable.Range(1, 50).Select(i => Publish("t", (ushort)i))]);
        await Wait.UntilAsync(() => server.Host.Accepted.Count == 2);
        gate.SetResult(MqttSinkResult.Accept);
        for (var i = 1; i <= 50; i++)
            Assert.Equal(i, (await raw.NextAsync<PubAckPacket>()).PacketId);
    }

    [Fact]
    public async Task LargePayloadsWithSlowSink_ReaderWaitsAtTheByteLimit()
    {
        await using var server = await TestServer.StartAsync(options => options with
        {
            Limits = options.Limits with { PacketBytesMax = 60_000, PublishBytesInFlightMax = 60_000 },
        });
        var gate = new TaskCompletionSource<MqttSinkResult>();
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(gate.Task);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync([.. Enumerable.Range(1, 4).Select(i => Publish("t", (ushort)i) with
        {
            Payload = new byte[50_000],
        })]);
        await Wait.UntilAsync(() => server.Host.Accepted.Count == 2);
        gate.SetResult(MqttSinkResult.Accept);
        for (var i = 1; i <= 4; i++)
            Assert.Equal(i, (await raw.NextAsync<PubAckPacket>()).PacketId);
    }

    [Fact]
    public async Task NeverAcknowledging_HoldsNoMoreThanTheQueue()
    {
        await using var server = await TestServer.StartAsync(options => options with
        {
            Limits = options.Limits with { PacketBytesMax = 60_000, QueueBytesMax = 100_000 },
        });
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"), MqttQos.AtLeastOnce)],
        });
        await raw.NextAsync<SubAckPacket>();
        var message = Publish_Tests.Message("t") with { Payload = new byte[45_000] };
        await server.Server.PublishAsync(message);
        await raw.NextAsync<PublishPacket>();
        await server.Server.PublishAsync(message);
        await raw.NextAsync<PublishPacket>();
        await server.Server.PublishAsync(message);
        Assert.Equal(MqttReasonCode.QuotaExceeded, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task SubscriptionIdentifierFromClient_ProtocolError()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(Publish("t", 0, new MqttProperties { SubscriptionIdentifiers = [1] }));
        Assert.Equal(MqttReasonCode.ProtocolError, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task PacketTooLarge_DisconnectedBeforeItIsSent()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(Convert.FromHexString("30FFFFFF7F"));
        Assert.Equal(MqttReasonCode.PacketTooLarge, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task SlowConsumer_QosZeroIsDroppedAndCounted_OthersGoOn()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { Limits = options.Limits with { QueueMessagesMax = 10 } });
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"))],
        });
        await raw.NextAsync<SubAckPacket>();
        var message = new MqttMessage { Topic = MqttTopicName.Create("t"), Payload = new byte[60_000] };
        for (var i = 0; i < 2000 && server.Server.Counters.MessagesDropped == 0; i++)
            await server.Server.PublishAsync(message);
        Assert.True(server.Server.Counters.MessagesDropped > 0);
        Assert.Empty(server.Host.Ends);
    }

    [Fact]
    public async Task SlowConsumer_QosOneOverflow_EndsWithReason()
    {
        await using var server = await TestServer.StartAsync(
            options => options with
            {
                Limits = options.Limits with { QueueMessagesMax = 10, DeliveriesInFlightMax = 5 },
            });
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"), MqttQos.AtLeastOnce)],
        });
        await raw.NextAsync<SubAckPacket>();
        for (var i = 0; i < 30; i++)
            await server.Server.PublishAsync(Publish_Tests.Message("t"));
        MqttPacket? packet;
        do
            packet = await raw.NextAsync();
        while (packet is PublishPacket);
        Assert.Equal(MqttReasonCode.QuotaExceeded, Assert.IsType<DisconnectPacket>(packet).ReasonCode);
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        Assert.Equal(MqttEndCause.SlowConsumer, server.Host.Ends.Single().Cause);
        Assert.Equal(1, server.Server.Counters.SlowConsumers);
    }

    [Fact]
    public async Task WindowRespected_NoMoreThanReceiveMaximumUnacknowledged()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(new ConnectPacket
        {
            Version = MqttVersion.V5, ClientId = "raw", Properties = new MqttProperties { ReceiveMaximum = 2 },
        });
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"), MqttQos.AtLeastOnce)],
        });
        await raw.NextAsync<SubAckPacket>();
        for (var i = 0; i < 4; i++)
            await server.Server.PublishAsync(Publish_Tests.Message("t", $"{i}"));
        var first = await raw.NextAsync<PublishPacket>();
        await raw.NextAsync<PublishPacket>();
        await raw.SendAsync(PingReqPacket.Instance);
        await raw.NextAsync<PingRespPacket>(); // Not a third publish.
        await raw.SendAsync(new PubAckPacket { PacketId = first.PacketId });
        Assert.Equal((byte)'2', (await raw.NextAsync<PublishPacket>()).Payload.Span[0]);
    }

    [Fact]
    public async Task MessageLargerThanClientTakes_NotSent()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(new ConnectPacket
        {
            Version = MqttVersion.V5, ClientId = "raw", Properties = new MqttProperties { MaximumPacketBytes = 100 },
        });
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"), MqttQos.AtLeastOnce)],
        });
        await raw.NextAsync<SubAckPacket>();
        await server.Server.PublishAsync(Publish_Tests.Message("t", new string('x', 200)));
        await server.Server.PublishAsync(Publish_Tests.Message("t", "small"));
        Assert.Equal(5, (await raw.NextAsync<PublishPacket>()).Payload.Length);
    }

    [Fact]
    public async Task PingFloodWithoutReading_AnswersStayBounded()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync(MqttVersion.V311);
        await raw.ConnectAsync();
        var pings = new byte[200_000];
        for (var i = 0; i < pings.Length; i += 2)
            pings[i] = 0xC0;
        await raw.SendAsync(pings);
        for (var i = 0; i < pings.Length / 2; i++)
            await raw.NextAsync<PingRespPacket>();
    }
}
