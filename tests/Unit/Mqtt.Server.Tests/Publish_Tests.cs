using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

public sealed class Publish_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static MqttMessage Message(string topic, string text = "x", MqttQos qos = MqttQos.AtLeastOnce) => new()
    {
        Topic = MqttTopicName.Create(topic),
        Payload = System.Text.Encoding.UTF8.GetBytes(text),
        Qos = qos,
    };

    internal static IReadOnlyList<MqttSubscription> To(string filter, MqttQos qos = MqttQos.AtLeastOnce) =>
        [new MqttSubscription(MqttTopicFilter.Create(filter), qos)];

    [Theory]
    [InlineData(MqttVersion.V311, MqttQos.AtMostOnce)]
    [InlineData(MqttVersion.V311, MqttQos.AtLeastOnce)]
    [InlineData(MqttVersion.V5, MqttQos.AtMostOnce)]
    [InlineData(MqttVersion.V5, MqttQos.AtLeastOnce)]
    public async Task Publish_WithSubscriber_ArrivesOnceInOrder(MqttVersion version, MqttQos qos)
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var subscriber = await server.ConnectAsync("sub", version, inbox.Handler);
        Assert.True((await subscriber.SubscribeAsync(To("m/+/up"), null, Token)).IsSuccess);
        var publisher = await server.ConnectAsync("pub", version);
        for (var i = 0; i < 100; i++)
            Assert.True((await publisher.PublishAsync(Message("m/d1/up", $"{i}", qos), Token)).IsSuccess);
        for (var i = 0; i < 100; i++)
            Assert.Equal($"m/d1/up={i}", await inbox.NextTextAsync());
        Assert.Equal(100, server.Host.Accepted.Count);
    }

    [Fact]
    public async Task Publish_SinkPending_AcknowledgesOnlyAfterSinkAndInOrder()
    {
        await using var server = await TestServer.StartAsync();
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<MqttSinkResult>()).ToArray();
        var next = -1;
        server.Host.Accept = incoming => incoming.Message.Qos == MqttQos.AtMostOnce
            ? new ValueTask<MqttSinkResult>(MqttSinkResult.Accept)
            : new ValueTask<MqttSinkResult>(gates[Interlocked.Increment(ref next)].Task);
        var publisher = await server.ConnectAsync("pub");
        var acks = gates.Select((_, i) => publisher.PublishAsync(Message("t", $"{i}"), Token)).ToArray();
        await Wait.UntilAsync(() => server.Host.Accepted.Count == 3);

        gates[2].SetResult(MqttSinkResult.Accept);
        gates[1].SetResult(MqttSinkResult.Accept);
        await publisher.PublishAsync(Message("t", "later", MqttQos.AtMostOnce), Token);
        Assert.All(acks, ack => Assert.False(ack.IsCompleted));

        gates[0].SetResult(MqttSinkResult.Accept);
        Assert.All(await Task.WhenAll(acks), ack => Assert.Equal(MqttReasonCode.Success, ack.ReasonCode));
    }

    [Fact]
    public async Task Publish_SinkThrows_V5PublisherGetsFailureAndNobodyReceives()
    {
        await using var server = await TestServer.StartAsync();
        server.ExpectsErrors = true;
        server.Host.Accept = _ => throw new IOException("disk full");
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.SubscribeAsync(To("#"), null, Token);

        var result = await client.PublishAsync(Message("t"), Token);

        Assert.Equal(MqttReasonCode.UnspecifiedError, result.ReasonCode);
        Assert.DoesNotContain("disk full", result.Text, StringComparison.Ordinal);
        Assert.Contains(server.Log.Errors, error => error.Contains("disk full", StringComparison.Ordinal));
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(MqttSinkResult.Accept);
        await client.PublishAsync(Message("t", "second"), Token);
        Assert.Equal("t=second", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Publish_SinkThrows_V311ConnectionClosesWithoutAck()
    {
        await using var server = await TestServer.StartAsync();
        server.ExpectsErrors = true;
        server.Host.Accept = _ => ValueTask.FromException<MqttSinkResult>(new IOException("disk full"));
        var client = await server.ConnectAsync("c", MqttVersion.V311);
        await Assert.ThrowsAsync<MqttConnectionLostException>(() => client.PublishAsync(Message("t"), Token));
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        Assert.Equal(MqttEndCause.PublishRefused, server.Host.Ends.Single().Cause);
    }

    [Fact]
    public async Task Publish_SinkRefuses_CodeAndTextReachPublisher()
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(
            MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid, "not SenML"));
        var client = await server.ConnectAsync("c");
        Assert.Equal(
            new MqttPublishResult(MqttReasonCode.PayloadFormatInvalid, "not SenML"),
            await client.PublishAsync(Message("t"), Token));
    }

    [Fact]
    public async Task Publish_SinkConsumes_AcknowledgedButNotSent()
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Accept = incoming => new ValueTask<MqttSinkResult>(
            incoming.Message.Topic.Value == "order" ? MqttSinkResult.Consume : MqttSinkResult.Accept);
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.SubscribeAsync(To("#"), null, Token);
        Assert.True((await client.PublishAsync(Message("order"), Token)).IsSuccess);
        Assert.True((await client.PublishAsync(Message("other"), Token)).IsSuccess);
        Assert.Equal("other=x", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Publish_QosTwo_V5ConnectionEndsWithQosNotSupported()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        var ack = await raw.ConnectAsync();
        Assert.Equal(MqttQos.AtLeastOnce, ack.Properties!.MaximumQos);
        await raw.SendAsync(new PublishPacket
        {
            Topic = MqttTopicName.Create("t"), Qos = MqttQos.ExactlyOnce, PacketId = 1,
        });
        Assert.Equal(MqttReasonCode.QosNotSupported, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
        Assert.Null(await raw.NextAsync());
        Assert.Empty(server.Host.Accepted);
    }
}
