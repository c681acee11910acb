using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>Bodies of SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK.</summary>
internal static class SubscribeBody
{
    internal static void WriteSubscribe(ref PacketWriter writer, SubscribePacket packet, MqttVersion version)
    {
        RequireSome(packet.Subscriptions.Count);
        PacketBody.WritePacketId(ref writer, packet.PacketId);
        if (version == MqttVersion.V5)
            PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Subscribe);
        foreach (var subscription in packet.Subscriptions)
        {
            writer.WriteBinary(subscription.Filter.Utf8);
            writer.WriteByte(Options(subscription, version));
        }
    }

    internal static void WriteSubAck(ref PacketWriter writer, SubAckPacket packet, MqttVersion version)
    {
        RequireSome(packet.ReasonCodes.Count);
        PacketBody.WritePacketId(ref writer, packet.PacketId);
        if (version == MqttVersion.V5)
            PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Reply);
        foreach (var code in packet.ReasonCodes)
            writer.WriteByte(version == MqttVersion.V311 && code.IsError() ? (byte)0x80 : Checked(code, packet.Type));
    }

    internal static void WriteUnsubscribe(ref PacketWriter writer, UnsubscribePacket packet, MqttVersion version)
    {
        RequireSome(packet.Filters.Count);
        PacketBody.WritePacketId(ref writer, packet.PacketId);
        if (version == MqttVersion.V5)
            PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Unsubscribe);
        foreach (var filter in packet.Filters)
            writer.WriteBinary(filter.Utf8);
    }

    internal static void WriteUnsubAck(ref PacketWriter writer, UnsubAckPacket packet, MqttVersion version)
    {
        PacketBody.WritePacketId(ref writer, packet.PacketId);
        if (version == MqttVersion.V311)
            return;
        RequireSome(packet.ReasonCodes.Count);
        PropertyWriter.Write(ref writer, packet.Properties, PropertyScope.Reply);
        foreach (var code in packet.ReasonCodes)
            writer.WriteByte(Checked(code, packet.Type));
    }

    private static byte Options(MqttSubscription subscription, MqttVersion version)
    {
        var options = (byte)subscription.Qos;
        if (version == MqttVersion.V311)
        {
            if (subscription.NoLocal || subscription.RetainAsPublished
                || subscription.RetainHandling != MqttRetainHandling.SendAtSubscribe)
            {
                throw new ArgumentException("3.1.1 has no subscription options.", nameof(subscription));
            }
            return options;
        }
        return (byte)(options | (subscription.NoLocal ? 4 : 0) | (subscription.RetainAsPublished ? 8 : 0)
            | ((int)subscription.RetainHandling << 4));
    }

    private static byte Checked(MqttReasonCode code, MqttPacketType type) =>
        code.IsAllowedIn(type)
            ? (byte)code
            : throw new ArgumentException($"{code} cannot stand in {type}.", nameof(code));

    private static void RequireSome(int count)
    {
        if (count == 0)
            throw new ArgumentException("The packet needs at least one entry.", nameof(count));
    }
}
