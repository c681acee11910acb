using System.Buffers;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>Writes packets. A packet that the protocol cannot express is a mistake of the caller and throws.</summary>
public static class MqttPacketEncoder
{
    /// <summary>Writes one packet.</summary>
    /// <param name="output">Where to; advanced by the result.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="version">The level the connection speaks (CONNECT names its own).</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="ArgumentException">The packet breaks a rule of the protocol.</exception>
    public static int Write(IBufferWriter<byte> output, MqttPacket packet, MqttVersion version)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = CountContent(packet, version);
        var total = content + 1 + PacketWriter.SizeOfVariableInt((uint)content);
        var writer = PacketWriter.To(output.GetSpan(total));
        writer.WriteByte(FirstByte(packet));
        writer.WriteVariableInt((uint)content);
        PacketBody.Write(ref writer, packet, version);
        output.Advance(total);
        return total;
    }

    /// <summary>The bytes that <see cref="Write"/> would write.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="version">The level the connection speaks.</param>
    public static int CountBytes(MqttPacket packet, MqttVersion version)
    {
        var content = CountContent(packet, version);
        return content + 1 + PacketWriter.SizeOfVariableInt((uint)content);
    }

    private static int CountContent(MqttPacket packet, MqttVersion version)
    {
        ArgumentNullException.ThrowIfNull(packet);
        var counter = PacketWriter.Counting();
        PacketBody.Write(ref counter, packet, version);
        if (counter.Position > 268_435_455)
            throw new ArgumentException("The packet is longer than the protocol can express.", nameof(packet));
        return counter.Position;
    }

    private static byte FirstByte(MqttPacket packet)
    {
        var type = (int)packet.Type << 4;
        return packet switch
        {
            PublishPacket p => (byte)(type | (p.Duplicate ? 8 : 0) | ((int)p.Qos << 1) | (p.Retain ? 1 : 0)),
            PubRelPacket or SubscribePacket or UnsubscribePacket => (byte)(type | 2),
            _ => (byte)type,
        };
    }
}
