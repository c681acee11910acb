using System.Threading.Channels;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>
/// Calls the handler, one message after the other, and acknowledges after it is done. The bounded channel keeps the
/// reader free: a handler may itself wait for a PUBACK without stopping the connection.
/// </summary>
internal sealed class MessagePump(
    MqttClientOptions options, MqttMessageHandler handler, Action<MqttPacket> send, CancellationToken ended)
{
    private readonly Channel<PublishPacket> _waiting = Channel.CreateBounded<PublishPacket>(
        new BoundedChannelOptions(options.IncomingMessagesMax) { SingleReader = true, SingleWriter = true });

    private long _dropped;

    internal long Dropped => Interlocked.Read(ref _dropped);

    internal void Start() => _ = RunAsync();

    internal MqttClose? Add(PublishPacket packet)
    {
        if (packet.Topic is null || packet.Properties?.TopicAlias is not null)
            return Broken(MqttReasonCode.TopicAliasInvalid, "a topic alias, and none was allowed");
        if (packet.Qos == MqttQos.ExactlyOnce)
            return Broken(MqttReasonCode.QosNotSupported, "QoS 2, and none was subscribed");
        if (_waiting.Writer.TryWrite(packet))
            return null;
        if (packet.Qos != MqttQos.AtMostOnce)
            return Broken(MqttReasonCode.ReceiveMaximumExceeded, "more QoS 1 messages than allowed at once");
        Interlocked.Increment(ref _dropped);
        return null;
    }

    private static MqttClose Broken(MqttReasonCode reason, string text) =>
        new(MqttCloseCause.ProtocolError, reason, text);

    private async Task RunAsync()
    {
        try
        {
            await foreach (var packet in _waiting.Reader.ReadAllAsync(ended))
                await HandleAsync(packet);
        }
        catch (OperationCanceledException)
        {
            // The connection ended: what is not acknowledged comes again with the next one.
        }
    }

    private async Task HandleAsync(PublishPacket packet)
    {
        var message = new MqttMessage
        {
            Topic = packet.Topic!,
            Payload = packet.Payload,
            Qos = packet.Qos,
            Retain = packet.Retain,
            Properties = packet.Properties,
        };
        MqttReasonCode code;
        try
        {
            code = await handler(message, ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            // Boundary: the handler failed, so the message is not done; it is refused, and the program is told.
            code = MqttReasonCode.ImplementationSpecificError;
            options.HandlerFailed?.Invoke(message, exception);
        }
        if (!code.IsAllowedIn(MqttPacketType.PubAck))
            code = MqttReasonCode.UnspecifiedError;
        if (packet.Qos == MqttQos.AtLeastOnce && (options.Version == MqttVersion.V5 || !code.IsError()))
            send(new PubAckPacket { PacketId = packet.PacketId, ReasonCode = code });
    }
}
