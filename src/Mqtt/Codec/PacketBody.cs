using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>What follows the fixed header, for each packet.</summary>
internal static class PacketBody
{
    internal static void Write(ref PacketWriter writer, MqttPacket packet, MqttVersion version)
    {
        switch (packet)
        {
            case PublishPacket publish:
                WritePublish(ref writer, publish, version);
                break;
            case MqttPublishReply reply:
                WritePacketId(ref writer, reply.PacketId);
                WriteReason(ref writer, reply.ReasonCode, reply.Properties, PropertyScope.Reply, packet.Type, version);
                break;
            case DisconnectPacket disconnect:
                WriteReason(
                    ref writer, disconnect.ReasonCode, disconnect.Properties, PropertyScope.Disconnect, packet.Type,
                    version);
                break;
            case AuthPacket auth:
                WriteReason(ref writer, auth.ReasonCode, auth.Properties, PropertyScope.Auth, packet.Type, version);
                break;
            case ConnectPacket connect:
                ConnectBody.WriteConnect(ref writer, connect);
                break;
            case ConnAckPacket connAck:
                ConnectBody.WriteConnAck(ref writer, connAck, version);
                break;
            case SubscribePacket subscribe:
                SubscribeBody.WriteSubscribe(ref writer, subscribe, version);
                break;
            case SubAckPacket subAck:
                SubscribeBody.WriteSubAck(ref writer, subAck, version);
                break;
            case UnsubscribePacket unsubscribe:
                SubscribeBody.WriteUnsubscribe(ref writer, unsubscribe, version);
                break;
            case UnsubAckPacket unsubAck:
                SubscribeBody.WriteUnsubAck(ref writer, unsubAck, version);
                break;
            default:
                break; // PINGREQ and PINGRESP have no body.
        }
    }

    internal static void WritePacketId(ref PacketWriter writer, ushort id)
    {
        if (id == 0)
            throw new ArgumentException("Packet identifier 0.", nameof(id));
        writer.WriteUInt16(id);
    }

    private static void WritePublish(ref PacketWriter writer, PublishPacket packet, MqttVersion version)
    {
        if (packet.Topic is null && (version == MqttVersion.V311 || packet.Properties?.TopicAlias is null))
            throw new ArgumentException("PUBLISH needs a topic or a topic alias.", nameof(packet));
        if (packet.Duplicate && packet.Qos == MqttQos.AtMostOnce)
            throw new ArgumentException("DUP on a QoS 0 message.", nameof(packet));
        writer.WriteBinary(packet.Topic is { } topic ? topic.Utf8 : default);
        if (packet.Qos != MqttQos.AtMostOnce)
            WritePacketId(ref writer, packet.PacketId);
        if (version == MqttVersion.V5)
            PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Publish);
        writer.WriteRaw(packet.Payload.Span);
    }

    private static void WriteReason(
        ref PacketWriter writer, MqttReasonCode code, MqttProperties? properties, ulong scope, MqttPacketType type,
        MqttVersion version)
    {
        if (version == MqttVersion.V311)
            return;
        if (!code.IsAllowedIn(type))
            throw new ArgumentException($"{code} cannot stand in {type}.", nameof(code));
        if (code == MqttReasonCode.Success && properties is null)
            return;
        writer.WriteByte((byte)code);
        if (properties is not null)
            PropertyWriter.Write(ref writer, properties, scope);
    }
}
