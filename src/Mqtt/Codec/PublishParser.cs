using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>PUBLISH, MQTT 5.0 §3.3.</summary>
internal static class PublishParser
{
    internal static PublishPacket? Parse(
        ref PacketReader reader, byte flags, MqttVersion version, MqttCodecLimits limits, TopicCache topics)
    {
        var qos = (MqttQos)((flags >> 1) & 3);
        var duplicate = (flags & 8) != 0;
        if (duplicate && qos == MqttQos.AtMostOnce)
            reader.Fail("DUP on a QoS 0 message", MqttReasonCode.ProtocolError, 0);
        var name = reader.ReadBinary();
        MqttTopicName? topic = null;
        if (!reader.Failed && !(name.IsEmpty && version == MqttVersion.V5))
        {
            topic = topics.GetOrCreate(name, out var problem);
            if (topic is null)
                reader.Fail(problem!, MqttReasonCode.TopicNameInvalid, 0);
        }
        var packetId = qos == MqttQos.AtMostOnce ? (ushort)0 : reader.ReadPacketId();
        var properties = version == MqttVersion.V5
            ? PropertyReader.Read(ref reader, PropertyScope.Publish, limits)
            : null;
        if (topic is null && properties?.TopicAlias is null)
            reader.Fail("neither a topic nor a topic alias", MqttReasonCode.ProtocolError, 0);
        var payload = reader.ReadRest();
        if (reader.Failed)
            return null;
        return new PublishPacket
        {
            Topic = topic,
            Payload = payload.IsEmpty ? default(ReadOnlyMemory<byte>) : payload.ToArray(),
            Qos = qos,
            Retain = (flags & 1) != 0,
            Duplicate = duplicate,
            PacketId = packetId,
            Properties = properties,
        };
    }
}
