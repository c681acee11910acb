using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>
/// One MQTT connection over a stream that the caller opened (TLS is the caller's). Lives until the connection ends; for
/// one that comes back see MqttReconnectingClient. Thread-safe.
/// </summary>
public sealed class MqttClient : IAsyncDisposable
{
    private static readonly MqttClose s_requested =
        new(MqttCloseCause.Requested, MqttReasonCode.Success, "disconnected on request");

    private readonly ClientConnection _connection;
    private readonly ServerPromises _server;
    private readonly OrderedSender _sender;

    internal MqttClient(ClientConnection connection, ConnAckPacket connAck, MqttClientOptions options)
    {
        _connection = connection;
        _server = new ServerPromises(connAck, options);
        _sender = new OrderedSender(_server.PublishesInFlightMax, connection);
        ClientId = connAck.Properties?.AssignedClientId ?? options.ClientId;
        ConnAck = connAck;
        connection.Start(_server.KeepAlive, _sender);
    }

    /// <summary>The identifier in use, perhaps assigned by the server.</summary>
    public string ClientId { get; }

    /// <summary>What the server answered to CONNECT.</summary>
    public ConnAckPacket ConnAck { get; }

    /// <summary>Completes, never fails, when the connection has ended; says why.</summary>
    public Task<MqttClose> Closed => _connection.Closed;

    /// <summary>QoS 0 messages dropped because the handler was too slow.</summary>
    public long DroppedMessages => _connection.DroppedMessages;

    /// <summary>Connects. The stream belongs to the client from this call on and is closed with it.</summary>
    /// <param name="stream">An open, empty, duplex stream.</param>
    /// <param name="options">How to connect.</param>
    /// <param name="handler">Receives the messages of all subscriptions.</param>
    /// <param name="time">Clock for keep-alive and time-outs.</param>
    /// <param name="cancellation">Gives up connecting; no effect afterwards.</param>
    /// <exception cref="OperationCanceledException">Given up.</exception>
    public static Task<MqttConnectResult> ConnectAsync(
        Stream stream, MqttClientOptions options, MqttMessageHandler handler, TimeProvider time,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.IncomingMessagesMax is >= 1 and <= 65_535, true);
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.PublishesInFlightMax is >= 1 and <= 65_000, true);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.KeepAlive, TimeSpan.FromSeconds(65_535));
        return ClientHandshake.ConnectAsync(stream, options, handler, time, cancellation);
    }

    /// <summary>
    /// Publishes. QoS 0 completes when the message is on its way; QoS 1 when PUBACK has come. QoS 2 and whatever the
    /// server announced it cannot take are refused here, as a value.
    /// </summary>
    /// <exception cref="MqttConnectionLostException">The connection ended before the acknowledgement.</exception>
    public async Task<MqttPublishResult> PublishAsync(MqttMessage message, CancellationToken cancellation = default) =>
        await (await SendAsync(message, false, cancellation)).WaitAsync(cancellation);

    /// <summary>Subscribes; the answer has one code per filter.</summary>
    /// <param name="subscriptions">What to receive, QoS 0 or 1.</param>
    /// <param name="subscriptionIdentifier">Comes back with each message (5.0); null for none.</param>
    /// <param name="cancellation">Gives up waiting for the answer.</param>
    /// <exception cref="ArgumentException">The packet breaks a rule of the protocol or of the server.</exception>
    /// <exception cref="MqttConnectionLostException">The connection ended before the answer.</exception>
    public async Task<MqttSubscribeResult> SubscribeAsync(
        IReadOnlyList<MqttSubscription> subscriptions, uint? subscriptionIdentifier = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subscriptions);
        // QoS 2 would have to be acknowledged in four steps, which this client does not do.
        if (subscriptions.Any(static one => one.Qos == MqttQos.ExactlyOnce))
            throw new ArgumentException("This client subscribes with QoS 0 or 1.", nameof(subscriptions));
        var properties = subscriptionIdentifier is { } id
            ? new MqttProperties { SubscriptionIdentifiers = [id] }
            : null;
        var answer = await AskAsync(
            MqttPacketType.SubAck,
            packetId => new SubscribePacket
            {
                PacketId = packetId, Subscriptions = subscriptions, Properties = properties,
            },
            cancellation);
        var subAck = (SubAckPacket)answer;
        if (subAck.ReasonCodes.Count != subscriptions.Count)
            throw _connection.Fail(MqttReasonCode.ProtocolError, "SUBACK with another number of codes");
        return new MqttSubscribeResult(subAck.ReasonCodes, subAck.Properties?.ReasonString);
    }

    /// <summary>Ends subscriptions.</summary>
    /// <exception cref="MqttConnectionLostException">The connection ended before the answer.</exception>
    public async Task<MqttSubscribeResult> UnsubscribeAsync(
        IReadOnlyList<MqttTopicFilter> filters, CancellationToken cancellation = default)
    {
        var answer = await AskAsync(
            MqttPacketType.UnsubAck,
            packetId => new UnsubscribePacket { PacketId = packetId, Filters = filters },
            cancellation);
        var unsubAck = (UnsubAckPacket)answer;
        return new MqttSubscribeResult(unsubAck.ReasonCodes, unsubAck.Properties?.ReasonString);
    }

    /// <summary>Says goodbye and closes. Any code but success, on 5.0, makes the server publish the will.</summary>
    public async Task DisconnectAsync(
        MqttReasonCode reason = MqttReasonCode.Success, CancellationToken cancellation = default)
    {
        await _connection.DisconnectAsync(
            new DisconnectPacket { ReasonCode = reason }, s_requested with { ReasonCode = reason }, cancellation);
    }

    /// <summary>Disconnects normally.</summary>
    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync();
        _connection.Dispose();
    }

    /// <summary>Sends; the inner task is the acknowledgement. Sends of one caller keep their order.</summary>
    internal async Task<Task<MqttPublishResult>> SendAsync(
        MqttMessage message, bool duplicate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var packet = new PublishPacket
        {
            Topic = message.Topic,
            Payload = message.Payload,
            Qos = message.Qos,
            Retain = message.Retain,
            Properties = message.Properties,
            PacketId = message.Qos == MqttQos.AtMostOnce ? (ushort)0 : (ushort)1,
        };
        if (_server.Refuses(packet) is { } refusal)
            return Task.FromResult(refusal);
        return await _sender.SendAsync(packet, duplicate, cancellation);
    }

    private async Task<MqttPacket> AskAsync(
        MqttPacketType answer, Func<ushort, MqttPacket> packet, CancellationToken cancellation)
    {
        if (_server.IsTooLarge(packet(1)))
            throw new ArgumentException("The request is larger than the server accepts.", nameof(packet));
        await _connection.WaitForSpaceAsync(cancellation);
        return await _connection.Ask(answer, packet).WaitAsync(cancellation);
    }
}
