using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK, MQTT 5.0 §3.8 to §3.11.</summary>
internal static class SubscribeParser
{
    internal static SubscribePacket? ParseSubscribe(
        ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var id = reader.ReadPacketId();
        var properties = version == MqttVersion.V5
            ? PropertyReader.Read(ref reader, PropertyScope.Subscribe, limits)
            : null;
        var list = new List<MqttSubscription>(1);
        while (reader.Remaining > 0)
        {
            if (ReadSubscription(ref reader, version) is { } subscription)
                AddBounded(ref reader, list, subscription, limits);
        }
        RequireSome(ref reader, list.Count, "SUBSCRIBE without a topic filter");
        return reader.Failed
            ? null
            : new SubscribePacket { PacketId = id, Subscriptions = list, Properties = properties };
    }

    internal static UnsubscribePacket? ParseUnsubscribe(
        ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var id = reader.ReadPacketId();
        var properties = version == MqttVersion.V5
            ? PropertyReader.Read(ref reader, PropertyScope.Unsubscribe, limits)
            : null;
        var list = new List<MqttTopicFilter>(1);
        while (reader.Remaining > 0)
        {
            if (ReadFilter(ref reader) is { } filter)
                AddBounded(ref reader, list, filter, limits);
        }
        RequireSome(ref reader, list.Count, "UNSUBSCRIBE without a topic filter");
        return reader.Failed ? null : new UnsubscribePacket { PacketId = id, Filters = list, Properties = properties };
    }

    internal static SubAckPacket? ParseSubAck(ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var id = reader.ReadPacketId();
        var properties = version == MqttVersion.V5
            ? PropertyReader.Read(ref reader, PropertyScope.Reply, limits)
            : null;
        var codes = ReadCodes(ref reader, MqttPacketType.SubAck, version, limits);
        return reader.Failed ? null : new SubAckPacket { PacketId = id, ReasonCodes = codes, Properties = properties };
    }

    internal static UnsubAckPacket? ParseUnsubAck(ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var id = reader.ReadPacketId();
        if (version == MqttVersion.V311)
            return reader.Failed ? null : new UnsubAckPacket { PacketId = id };
        var properties = PropertyReader.Read(ref reader, PropertyScope.Reply, limits);
        var codes = ReadCodes(ref reader, MqttPacketType.UnsubAck, version, limits);
        return reader.Failed
            ? null
            : new UnsubAckPacket { PacketId = id, ReasonCodes = codes, Properties = properties };
    }

    private static MqttSubscription? ReadSubscription(ref PacketReader reader, MqttVersion version)
    {
        var filter = ReadFilter(ref reader);
        var at = reader.Position;
        var options = reader.ReadByte();
        var reserved = version == MqttVersion.V5 ? 0xC0 : 0xFC;
        if ((options & reserved) != 0)
            reader.Fail("reserved subscription options are set", at: at);
        if ((options & 3) == 3 || (options & 0x30) == 0x30)
            reader.Fail("subscription QoS 3 or retain handling 3", MqttReasonCode.ProtocolError, at);
        var noLocal = (options & 4) != 0;
        if (noLocal && filter?.ShareName is not null)
            reader.Fail("no-local on a shared subscription", MqttReasonCode.ProtocolError, at);
        if (reader.Failed || filter is null)
            return null;
        return new MqttSubscription(filter, (MqttQos)(options & 3))
        {
            NoLocal = noLocal,
            RetainAsPublished = (options & 8) != 0,
            RetainHandling = (MqttRetainHandling)((options >> 4) & 3),
        };
    }

    private static MqttTopicFilter? ReadFilter(ref PacketReader reader)
    {
        var at = reader.Position;
        var bytes = reader.ReadBinary();
        if (reader.Failed)
            return null;
        if (MqttTopicFilter.TryCreate(bytes, out var filter, out var problem))
            return filter;
        reader.Fail(problem, MqttReasonCode.TopicFilterInvalid, at);
        return null;
    }

    private static List<MqttReasonCode> ReadCodes(
        ref PacketReader reader, MqttPacketType type, MqttVersion version, MqttCodecLimits limits)
    {
        var codes = new List<MqttReasonCode>(1);
        while (reader.Remaining > 0)
        {
            var at = reader.Position;
            var code = (MqttReasonCode)reader.ReadByte();
            var allowed = version == MqttVersion.V5 ? code.IsAllowedIn(type) : (byte)code is <= 2 or 0x80;
            if (!allowed)
                reader.Fail("a reason code that this packet cannot carry", at: at);
            AddBounded(ref reader, codes, code, limits);
        }
        RequireSome(ref reader, codes.Count, "an acknowledgement without a reason code");
        return codes;
    }

    private static void AddBounded<T>(ref PacketReader reader, List<T> list, T item, MqttCodecLimits limits)
    {
        if (list.Count >= limits.EntriesPerPacketMax)
            reader.Fail("too many entries in one packet", MqttReasonCode.QuotaExceeded);
        else
            list.Add(item);
    }

    private static void RequireSome(ref PacketReader reader, int count, string text)
    {
        if (count == 0)
            reader.Fail(text, MqttReasonCode.ProtocolError);
    }
}
