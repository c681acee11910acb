using System.Buffers;

namespace Yuimori.Mqtt.Codec;

/// <summary>
/// Writes PUBLISH from a message without building a packet object: the way of every delivery of a server.
/// </summary>
public static class MqttPublishWriter
{
    /// <summary>Writes one PUBLISH, or nothing when it would be larger than the receiver takes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="message">Topic and payload.</param>
    /// <param name="properties">Properties for this receiver; ignored on 3.1.1.</param>
    /// <param name="qos">QoS for this receiver.</param>
    /// <param name="retain">Retain flag for this receiver.</param>
    /// <param name="packetId">1 or more for QoS 1 and 2, else 0.</param>
    /// <param name="version">The level the receiver speaks.</param>
    /// <param name="packetBytesMax">Largest packet the receiver takes.</param>
    public static bool TryWrite(
        IBufferWriter<byte> output, MqttMessage message, MqttProperties? properties, MqttQos qos, bool retain,
        ushort packetId, MqttVersion version, long packetBytesMax)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(message);
        var counter = PacketWriter.Counting();
        WriteHead(ref counter, message, properties, qos, packetId, version);
        var content = counter.Position + message.Payload.Length;
        var total = content + 1L + PacketWriter.SizeOfVariableInt((uint)content);
        if (total > Math.Min(packetBytesMax, MqttCodecLimits.ProtocolPacketBytesMax))
            return false;
        var writer = PacketWriter.To(output.GetSpan((int)total));
        writer.WriteByte((byte)(((int)MqttPacketType.Publish << 4) | ((int)qos << 1) | (retain ? 1 : 0)));
        writer.WriteVariableInt((uint)content);
        WriteHead(ref writer, message, properties, qos, packetId, version);
        writer.WriteRaw(message.Payload.Span);
        output.Advance((int)total);
        return true;
    }

    private static void WriteHead(
        ref PacketWriter writer, MqttMessage message, MqttProperties? properties, MqttQos qos, ushort packetId,
        MqttVersion version)
    {
        writer.WriteBinary(message.Topic.Utf8);
        if (qos != MqttQos.AtMostOnce)
            PacketBody.WritePacketId(ref writer, packetId);
        if (version == MqttVersion.V5)
            PropertyWriter.Write(ref writer, properties, PropertyScope.Publish);
    }
}
