using System.Threading.Channels;
using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Tests.Support;

namespace Yuimori.Mqtt.Tests.Client;

public sealed class MqttReconnectingClient_Tests : IAsyncDisposable
{
    private static readonly MqttTopicName s_topic = MqttTopicName.Create("t");

    private readonly ManualTime _time = new();
    private readonly Channel<ScriptedServer> _servers = Channel.CreateUnbounded<ScriptedServer>();
    private readonly Channel<MqttConnectionChange> _changes = Channel.CreateUnbounded<MqttConnectionChange>();
    private readonly MqttReconnectingClient _client;
    private bool _refuseStreams;

    public MqttReconnectingClient_Tests()
    {
        _client = new MqttReconnectingClient(
            new MqttReconnectOptions
            {
                Client = new MqttClientOptions { ClientId = "c", DisconnectLinger = TimeSpan.Zero },
                OutboxMessagesMax = 3,
                StateChanged = change => _changes.Writer.TryWrite(change),
            },
            Open, (_, _) => new(MqttReasonCode.Success), _time, new Random(1));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MqttMessage Message(byte content, MqttQos qos = MqttQos.AtLeastOnce) =>
        new() { Topic = s_topic, Payload = new[] { content }, Qos = qos };

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task Publish_UnacknowledgedAtLoss_SentAgainWithDupInOrder()
    {
        _client.Start();
        var server = await AcceptAsync();
        var one = _client.PublishAsync(Message(1), Token);
        var two = _client.PublishAsync(Message(2), Token);
        await server.NextAsync<PublishPacket>();
        await server.NextAsync<PublishPacket>();
        await server.Stream.DisposeAsync();
        server = await ReconnectAsync();
        for (byte content = 1; content <= 2; content++)
        {
            var again = await server.NextAsync<PublishPacket>();
            Assert.True(again.Duplicate);
            Assert.Equal(content, again.Payload.Span[0]);
            await server.SendAsync(new PubAckPacket { PacketId = again.PacketId });
        }
        Assert.True((await one).IsSuccess && (await two).IsSuccess);
        await Wait.UntilAsync(() => _client.OutboxCount == 0);
    }

    [Fact]
    public async Task Publish_BeforeConnection_SentWithoutDup()
    {
        var publishing = _client.PublishAsync(Message(1), Token);
        Assert.Equal(
            MqttReasonCode.ServerUnavailable,
            (await _client.PublishAsync(Message(9, MqttQos.AtMostOnce), Token)).ReasonCode);
        _client.Start();
        var server = await AcceptAsync();
        var packet = await server.NextAsync<PublishPacket>();
        Assert.False(packet.Duplicate);
        await server.SendAsync(new PubAckPacket { PacketId = packet.PacketId });
        Assert.True((await publishing).IsSuccess);
    }

    [Fact]
    public async Task Publish_OutboxFull_RefusedAtOnce()
    {
        for (byte i = 0; i < 3; i++)
            _ = _client.PublishAsync(Message(i), Token);
        Assert.Equal(MqttReasonCode.QuotaExceeded, (await _client.PublishAsync(Message(4), Token)).ReasonCode);
    }

    [Fact]
    public async Task Publish_MessageThatProtocolCannotExpress_GivenBackAndOthersGoOn()
    {
        var bad = Message(1) with { Properties = new MqttProperties { WillDelaySeconds = 1 } };
        var failing = _client.PublishAsync(bad, Token);
        var good = _client.PublishAsync(Message(2), Token);
        _client.Start();
        var server = await AcceptAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => failing);
        var packet = await server.NextAsync<PublishPacket>();
        await server.SendAsync(new PubAckPacket { PacketId = packet.PacketId });
        Assert.True((await good).IsSuccess);
    }

    [Fact]
    public async Task Subscribe_BeforeAndAfterReconnect_SubscribesAgain()
    {
        var subscribing = _client.SubscribeAsync([new(MqttTopicFilter.Create("a"), MqttQos.AtLeastOnce)], Token);
        _client.Start();
        var server = await AcceptAsync();
        await GrantAsync(server, "a");
        Assert.True((await subscribing).IsSuccess);
        await server.Stream.DisposeAsync();
        server = await ReconnectAsync();
        await GrantAsync(server, "a");
        await UntilAsync(MqttConnectionState.Connected);
    }

    [Fact]
    public async Task Reconnect_FailuresInARow_WaitLongerWithJitterUpToMax()
    {
        _refuseStreams = true;
        _client.Start();
        var full = TimeSpan.FromSeconds(1);
        for (var i = 0; i < 10; i++)
        {
            var wait = (await UntilAsync(MqttConnectionState.Waiting)).RetryAfter!.Value;
            Assert.InRange(wait, full / 2, full);
            full = full * 2 > TimeSpan.FromMinutes(2) ? TimeSpan.FromMinutes(2) : full * 2;
            await AdvanceUntilNextAttemptAsync();
        }
    }

    [Fact]
    public async Task Dispose_WithUnacknowledged_TheyFail()
    {
        _client.Start();
        var server = await AcceptAsync();
        var publishing = _client.PublishAsync(Message(1), Token);
        await server.NextAsync<PublishPacket>();
        await _client.DisposeAsync();
        await Assert.ThrowsAsync<MqttConnectionLostException>(() => publishing);
        Assert.Equal(MqttConnectionState.Stopped, _client.State);
    }

    private static async Task GrantAsync(ScriptedServer server, string filter)
    {
        var packet = await server.NextAsync<SubscribePacket>();
        Assert.Equal(filter, packet.Subscriptions.Single().Filter.Value);
        await server.SendAsync(new SubAckPacket
        {
            PacketId = packet.PacketId, ReasonCodes = [MqttReasonCode.GrantedQos1],
        });
    }

    private ValueTask<Stream> Open(CancellationToken cancellation)
    {
        if (_refuseStreams)
            throw new IOException("no route");
        var server = new ScriptedServer();
        _servers.Writer.TryWrite(server);
        return new ValueTask<Stream>(server.Client);
    }

    private async Task<ScriptedServer> AcceptAsync()
    {
        var server = await _servers.Reader.ReadAsync(Token);
        await server.NextAsync<ConnectPacket>();
        await server.SendAsync(new ConnAckPacket());
        return server;
    }

    private async Task<ScriptedServer> ReconnectAsync()
    {
        await UntilAsync(MqttConnectionState.Waiting);
        await AdvanceUntilNextAttemptAsync();
        return await AcceptAsync();
    }

    private async Task AdvanceUntilNextAttemptAsync()
    {
        while (!_changes.Reader.TryPeek(out _))
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private async Task<MqttConnectionChange> UntilAsync(MqttConnectionState state)
    {
        while (true)
        {
            var change = await _changes.Reader.ReadAsync(Token);
            if (change.State == state)
                return change;
        }
    }
}
