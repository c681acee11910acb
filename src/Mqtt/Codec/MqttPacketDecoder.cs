using System.Buffers;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>
/// Takes packets from the bytes of one connection. Never throws on input and never builds more than its limits allow;
/// bytes that are refused end the connection. Not thread-safe: one reader per connection.
/// </summary>
/// <param name="role">The side this decoder stands on.</param>
/// <param name="version">The level spoken; null until CONNECT tells it.</param>
/// <param name="limits">Bounds on one packet.</param>
public sealed class MqttPacketDecoder(MqttRole role, MqttVersion? version, MqttCodecLimits limits)
{
    private TopicCache? _topics;

    /// <summary>
    /// The level spoken: given, or taken from CONNECT, even from one that was refused later in its bytes.
    /// </summary>
    public MqttVersion? Version { get; private set; } = version;

    /// <summary>Bounds on the next packet; may be widened once the peer has proved who it is.</summary>
    public MqttCodecLimits Limits { get; set; } = limits;

    /// <summary>
    /// The only type accepted next, or null for all: CONNECT before anything else, CONNACK for a client. Stops packets
    /// in a state that has no session (a crash class of several brokers).
    /// </summary>
    public MqttPacketType? Expected { get; set; }

    /// <summary>Reads at most one packet from the start of <paramref name="buffer"/>.</summary>
    /// <param name="buffer">What has arrived; moved behind the packet when one was read.</param>
    /// <param name="packet">The packet, when the result is <see cref="MqttDecodeStatus.Packet"/>.</param>
    /// <param name="error">Why, when the result is <see cref="MqttDecodeStatus.Refused"/>.</param>
    public MqttDecodeStatus TryDecode(
        ref ReadOnlySequence<byte> buffer, out MqttPacket? packet, out MqttDecodeError error)
    {
        packet = null;
        error = default;
        if (buffer.IsEmpty)
            return MqttDecodeStatus.NeedMoreData;
        if (CheckFirst(buffer.FirstSpan.IsEmpty ? First(buffer) : buffer.FirstSpan[0]) is { } refused)
        {
            error = refused;
            return MqttDecodeStatus.Refused;
        }
        var status = FixedHeader.Read(buffer, Version == MqttVersion.V5, out var header, out error);
        if (status != MqttDecodeStatus.Packet)
            return status;
        if (header.TotalBytes > Limits.PacketBytesMax)
        {
            error = new MqttDecodeError(MqttReasonCode.PacketTooLarge, 1, "the packet is larger than accepted");
            return MqttDecodeStatus.Refused;
        }
        if (buffer.Length < header.TotalBytes)
            return MqttDecodeStatus.NeedMoreData;
        packet = Parse(buffer.Slice(header.HeaderBytes, header.ContentBytes), header, out error);
        if (packet is null)
            return MqttDecodeStatus.Refused;
        buffer = buffer.Slice(header.TotalBytes);
        return MqttDecodeStatus.Packet;
    }

    private static byte First(in ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        reader.TryRead(out var first);
        return first;
    }

    /// <summary>
    /// Type, direction and reserved flags are known from the first byte: refuse before anything is kept.
    /// </summary>
    private MqttDecodeError? CheckFirst(byte first)
    {
        var type = (MqttPacketType)(first >> 4);
        var flags = first & 0x0F;
        if (type == MqttPacketType.None || (type == MqttPacketType.Auth && Version != MqttVersion.V5))
            return new MqttDecodeError(MqttReasonCode.MalformedPacket, 0, "a reserved packet type");
        if (Expected is { } expected && type != expected)
            return new MqttDecodeError(MqttReasonCode.ProtocolError, 0, "a packet type that is not expected now");
        if (!IsFromPeer(type))
            return new MqttDecodeError(MqttReasonCode.ProtocolError, 0, "a packet type that this peer cannot send");
        if (type == MqttPacketType.Publish)
        {
            return (flags & 6) == 6
                ? new MqttDecodeError(MqttReasonCode.MalformedPacket, 0, "QoS 3")
                : null;
        }
        var reserved = type is MqttPacketType.PubRel or MqttPacketType.Subscribe or MqttPacketType.Unsubscribe ? 2 : 0;
        return flags == reserved
            ? null
            : new MqttDecodeError(MqttReasonCode.MalformedPacket, 0, "reserved flags are set");
    }

    private bool IsFromPeer(MqttPacketType type) => type switch
    {
        MqttPacketType.Connect or MqttPacketType.Subscribe or MqttPacketType.Unsubscribe or MqttPacketType.PingReq =>
            role != MqttRole.Client,
        MqttPacketType.ConnAck or MqttPacketType.SubAck or MqttPacketType.UnsubAck or MqttPacketType.PingResp =>
            role != MqttRole.Server,
        MqttPacketType.Disconnect => role != MqttRole.Client || Version != MqttVersion.V311,
        _ => true,
    };

    private MqttPacket? Parse(in ReadOnlySequence<byte> content, in FixedHeader header, out MqttDecodeError error)
    {
        if (content.IsSingleSegment)
            return Parse(content.FirstSpan, header, out error);
        // Bounded by PacketBytesMax: the whole packet has arrived already.
        var rented = ArrayPool<byte>.Shared.Rent(header.ContentBytes);
        content.CopyTo(rented);
        var packet = Parse(rented.AsSpan(0, header.ContentBytes), header, out error);
        ArrayPool<byte>.Shared.Return(rented);
        return packet;
    }

    private MqttPacket? Parse(ReadOnlySpan<byte> content, in FixedHeader header, out MqttDecodeError error)
    {
        var reader = new PacketReader(content, header.HeaderBytes);
        var packet = header.Type == MqttPacketType.Connect
            ? ParseConnect(ref reader)
            : Parse(ref reader, header, Version ?? MqttVersion.V311);
        if (reader.Remaining > 0)
            reader.Fail("bytes after the end of the packet");
        error = reader.Error;
        return reader.Failed ? null : packet;
    }

    private ConnectPacket? ParseConnect(ref PacketReader reader)
    {
        var packet = ConnectParser.Parse(ref reader, Limits, out var spoken);
        Version = spoken ?? Version;
        return packet;
    }

    private MqttPacket? Parse(ref PacketReader reader, in FixedHeader header, MqttVersion spoken) => header.Type switch
    {
        MqttPacketType.Publish => PublishParser.Parse(ref reader, header.Flags, spoken, Limits, _topics ??= new()),
        MqttPacketType.PubAck or MqttPacketType.PubRec or MqttPacketType.PubRel or MqttPacketType.PubComp =>
            ReplyParser.ParsePublishReply(ref reader, header.Type, spoken, Limits),
        MqttPacketType.Subscribe => SubscribeParser.ParseSubscribe(ref reader, spoken, Limits),
        MqttPacketType.SubAck => SubscribeParser.ParseSubAck(ref reader, spoken, Limits),
        MqttPacketType.Unsubscribe => SubscribeParser.ParseUnsubscribe(ref reader, spoken, Limits),
        MqttPacketType.UnsubAck => SubscribeParser.ParseUnsubAck(ref reader, spoken, Limits),
        MqttPacketType.ConnAck => ConnectParser.ParseConnAck(ref reader, spoken, Limits),
        MqttPacketType.PingReq => PingReqPacket.Instance,
        MqttPacketType.PingResp => PingRespPacket.Instance,
        MqttPacketType.Disconnect => ReplyParser.ParseDisconnect(ref reader, spoken, Limits),
        MqttPacketType.Auth => ReplyParser.ParseAuth(ref reader, Limits),
        _ => null,
    };
}
