using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>Bodies of CONNECT and CONNACK.</summary>
internal static class ConnectBody
{
    internal static void WriteConnect(ref PacketWriter writer, ConnectPacket packet)
    {
        var v5 = packet.Version == MqttVersion.V5;
        if (!v5 && packet.Password is not null && packet.UserName is null)
            throw new ArgumentException("3.1.1 has no password without a user name.", nameof(packet));
        writer.WriteBinary("MQTT"u8);
        writer.WriteByte((byte)packet.Version);
        writer.WriteByte(Flags(packet));
        writer.WriteUInt16(packet.KeepAliveSeconds);
        if (v5)
            PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Connect);
        writer.WriteString(packet.ClientId);
        if (packet.Will is { } will)
        {
            if (v5)
                PropertyWriter.Write(ref writer, will.Properties, PropertyScope.Will);
            writer.WriteBinary(will.Topic.Utf8);
            writer.WriteBinary(will.Payload.Span);
        }
        if (packet.UserName is { } name)
            writer.WriteString(name);
        if (packet.Password is { } password)
            writer.WriteBinary(password.Span);
    }

    internal static void WriteConnAck(ref PacketWriter writer, ConnAckPacket packet, MqttVersion version)
    {
        writer.WriteByte(packet.SessionPresent && packet.ReasonCode == MqttReasonCode.Success ? (byte)1 : (byte)0);
        if (version == MqttVersion.V311)
        {
            writer.WriteByte(packet.ReasonCode.ToReturnCode());
            return;
        }
        if (!packet.ReasonCode.IsAllowedIn(MqttPacketType.ConnAck))
            throw new ArgumentException($"{packet.ReasonCode} cannot stand in CONNACK.", nameof(packet));
        writer.WriteByte((byte)packet.ReasonCode);
        PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.ConnAck);
    }

    private static byte Flags(ConnectPacket packet)
    {
        var flags = packet.CleanStart ? 0x02 : 0;
        if (packet.Will is { } will)
            flags |= 0x04 | ((int)will.Qos << 3) | (will.Retain ? 0x20 : 0);
        if (packet.Password is not null)
            flags |= 0x40;
        if (packet.UserName is not null)
            flags |= 0x80;
        return (byte)flags;
    }
}
