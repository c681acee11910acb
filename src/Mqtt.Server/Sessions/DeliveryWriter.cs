using System.Buffers;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>Writes packets as one client can take them: its protocol level and its largest packet.</summary>
internal sealed class DeliveryWriter(MqttVersion version, long packetBytesMax, bool problemText, TimeProvider time)
{
    internal void Write(IBufferWriter<byte> output, in Answer answer)
    {
        if (answer.Packet is null)
        {
            WriteAck(output, answer.AcknowledgedId);
            return;
        }
        var packet = problemText ? answer.Packet : WithoutText(answer.Packet);
        if (MqttPacketEncoder.CountBytes(packet, version) > packetBytesMax)
            packet = WithoutText(packet);
        MqttPacketEncoder.Write(output, packet, version);
    }

    /// <returns>False when the client cannot take it or it has expired.</returns>
    internal bool Write(IBufferWriter<byte> output, in PendingDelivery delivery)
    {
        var item = delivery.Item;
        var properties = item.Message.Properties;
        if (version == MqttVersion.V5 && (properties is not null || item.Identifiers is not null))
        {
            if (!TryAdjust(item, ref properties))
                return false;
        }
        else if (properties?.MessageExpirySeconds is not null && !TryAdjust(item, ref properties))
        {
            return false;
        }
        return MqttPublishWriter.TryWrite(
            output, item.Message, version == MqttVersion.V5 ? properties : null, item.Qos, item.Retain,
            delivery.PacketId, version, packetBytesMax);
    }

    private static void WriteAck(IBufferWriter<byte> output, ushort id)
    {
        var span = output.GetSpan(4);
        span[0] = (byte)MqttPacketType.PubAck << 4;
        span[1] = 2;
        span[2] = (byte)(id >> 8);
        span[3] = (byte)id;
        output.Advance(4);
    }

    /// <summary>§3.3.2.3.3: the expiry sent on is what is left of it.</summary>
    private bool TryAdjust(in Outgoing item, ref MqttProperties? properties)
    {
        if (properties?.MessageExpirySeconds is { } seconds)
        {
            var waited = (long)time.GetElapsedTime(item.Arrived).TotalSeconds;
            if (waited >= seconds)
                return false;
            if (waited > 0)
                properties = properties with { MessageExpirySeconds = (uint)(seconds - waited) };
        }
        if (item.Identifiers is { } identifiers)
            properties = (properties ?? new MqttProperties()) with { SubscriptionIdentifiers = identifiers };
        return true;
    }

    private static MqttPacket WithoutText(MqttPacket packet) => packet switch
    {
        PubAckPacket ack => ack with { Properties = null },
        SubAckPacket ack => ack with { Properties = null },
        UnsubAckPacket ack => ack with { Properties = null },
        _ => packet,
    };
}
