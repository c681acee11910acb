using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>PUBACK, PUBREC, PUBREL, PUBCOMP, DISCONNECT and AUTH: an optional reason and optional properties.</summary>
internal static class ReplyParser
{
    internal static MqttPublishReply? ParsePublishReply(
        ref PacketReader reader, MqttPacketType type, MqttVersion version, MqttCodecLimits limits)
    {
        var id = reader.ReadPacketId();
        var (code, properties) = version == MqttVersion.V5
            ? ReadReason(ref reader, type, PropertyScope.Reply, limits)
            : default;
        if (reader.Failed)
            return null;
        return type switch
        {
            MqttPacketType.PubAck => new PubAckPacket { PacketId = id, ReasonCode = code, Properties = properties },
            MqttPacketType.PubRec => new PubRecPacket { PacketId = id, ReasonCode = code, Properties = properties },
            MqttPacketType.PubRel => new PubRelPacket { PacketId = id, ReasonCode = code, Properties = properties },
            _ => new PubCompPacket { PacketId = id, ReasonCode = code, Properties = properties },
        };
    }

    internal static DisconnectPacket? ParseDisconnect(
        ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var (code, properties) = version == MqttVersion.V5
            ? ReadReason(ref reader, MqttPacketType.Disconnect, PropertyScope.Disconnect, limits)
            : default;
        return reader.Failed ? null : new DisconnectPacket { ReasonCode = code, Properties = properties };
    }

    internal static AuthPacket? ParseAuth(ref PacketReader reader, MqttCodecLimits limits)
    {
        var (code, properties) = ReadReason(ref reader, MqttPacketType.Auth, PropertyScope.Auth, limits);
        // §3.15.2.2.2; without any property the whole packet is the short form, which has no method to name.
        if (properties is not null && properties.AuthenticationMethod is null)
            reader.Fail("AUTH without an authentication method", MqttReasonCode.ProtocolError, 0);
        return reader.Failed ? null : new AuthPacket { ReasonCode = code, Properties = properties };
    }

    /// <summary>Both may be left out when the reason is success, §3.4.2.1, §3.14.2.1, §3.15.2.1.</summary>
    private static (MqttReasonCode Code, MqttProperties? Properties) ReadReason(
        ref PacketReader reader, MqttPacketType type, ulong scope, MqttCodecLimits limits)
    {
        if (reader.Remaining == 0)
            return default;
        var at = reader.Position;
        var code = (MqttReasonCode)reader.ReadByte();
        if (!code.IsAllowedIn(type))
            reader.Fail("a reason code that this packet cannot carry", at: at);
        return (code, reader.Remaining == 0 ? null : PropertyReader.Read(ref reader, scope, limits));
    }
}
