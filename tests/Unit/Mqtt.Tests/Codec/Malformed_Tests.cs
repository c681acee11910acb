using System.Buffers;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Tests.Support;

namespace Yuimori.Mqtt.Tests.Codec;

public sealed class Malformed_Tests
{
    [Theory]
    [InlineData(MqttVersion.V5, "00 00", MqttReasonCode.MalformedPacket, 0, "a reserved packet type")]
    [InlineData(MqttVersion.V311, "F0 00", MqttReasonCode.MalformedPacket, 0, "a reserved packet type")]
    [InlineData(MqttVersion.V5, "36 00", MqttReasonCode.MalformedPacket, 0, "QoS 3")]
    [InlineData(MqttVersion.V5, "80 00", MqttReasonCode.MalformedPacket, 0, "reserved flags are set")]
    [InlineData(MqttVersion.V5, "C1 00", MqttReasonCode.MalformedPacket, 0, "reserved flags are set")]
    [InlineData(MqttVersion.V5, "30 FF FF FF FF", MqttReasonCode.MalformedPacket, 1,
        "the remaining length is not well-formed")]
    [InlineData(MqttVersion.V5, "C0 80 00", MqttReasonCode.MalformedPacket, 1,
        "the remaining length is not well-formed")]
    [InlineData(MqttVersion.V5, "30 FF FF FF 7F", MqttReasonCode.PacketTooLarge, 1,
        "the packet is larger than accepted")]
    [InlineData(MqttVersion.V5, "C0 01 00", MqttReasonCode.MalformedPacket, 2, "bytes after the end of the packet")]
    [InlineData(MqttVersion.V5, "40 02 00 00", MqttReasonCode.ProtocolError, 2, "packet identifier 0")]
    [InlineData(MqttVersion.V5, "40 03 00 01 01", MqttReasonCode.MalformedPacket, 4,
        "a reason code that this packet cannot carry")]
    [InlineData(MqttVersion.V311, "40 03 00 01 00", MqttReasonCode.MalformedPacket, 4,
        "bytes after the end of the packet")]
    [InlineData(MqttVersion.V311, "30 02 00 00", MqttReasonCode.TopicNameInvalid, 2, "a topic is empty")]
    [InlineData(MqttVersion.V5, "30 03 00 00 00", MqttReasonCode.ProtocolError, 2, "neither a topic nor a topic alias")]
    [InlineData(MqttVersion.V5, "30 06 00 00 03 23 00 00", MqttReasonCode.TopicAliasInvalid, 6, "topic alias 0")]
    [InlineData(MqttVersion.V5, "30 04 00 01 2B 00", MqttReasonCode.TopicNameInvalid, 2,
        "a topic name contains a wildcard")]
    [InlineData(MqttVersion.V5, "30 04 00 01 00 00", MqttReasonCode.TopicNameInvalid, 2, "a string contains U+0000")]
    [InlineData(MqttVersion.V5, "30 06 00 03 ED A0 80 00", MqttReasonCode.TopicNameInvalid, 2,
        "a string is not well-formed UTF-8")]
    [InlineData(MqttVersion.V5, "30 05 00 02 C0 80 00", MqttReasonCode.TopicNameInvalid, 2,
        "a string is not well-formed UTF-8")]
    [InlineData(MqttVersion.V5, "30 04 00 01 0A 00", MqttReasonCode.TopicNameInvalid, 2,
        "an identifier contains a control character or a non-character")]
    [InlineData(MqttVersion.V5, "38 04 00 01 61 00", MqttReasonCode.ProtocolError, 2, "DUP on a QoS 0 message")]
    [InlineData(MqttVersion.V5, "30 08 00 01 61 04 01 00 01 00", MqttReasonCode.ProtocolError, 8,
        "a property stands twice")]
    [InlineData(MqttVersion.V5, "30 06 00 01 61 02 01 02", MqttReasonCode.ProtocolError, 7,
        "the payload format indicator is neither 0 nor 1")]
    [InlineData(MqttVersion.V5, "30 09 00 01 61 05 11 00 00 00 00", MqttReasonCode.MalformedPacket, 6,
        "a property that this packet cannot carry")]
    [InlineData(MqttVersion.V5, "30 06 00 01 61 02 7F 00", MqttReasonCode.MalformedPacket, 6,
        "a property that this packet cannot carry")]
    [InlineData(MqttVersion.V5, "30 05 00 01 61 05 01", MqttReasonCode.MalformedPacket, 6,
        "the property length reaches beyond the end of the packet")]
    [InlineData(MqttVersion.V5, "30 08 00 01 61 01 03 00 01 62", MqttReasonCode.MalformedPacket, 10,
        "a property reaches beyond the property length")]
    [InlineData(MqttVersion.V5, "30 0A 00 01 61 05 08 00 02 61 23 00", MqttReasonCode.ProtocolError, 7,
        "a topic name contains a wildcard")]
    [InlineData(MqttVersion.V5, "82 03 00 01 00", MqttReasonCode.ProtocolError, 5, "SUBSCRIBE without a topic filter")]
    [InlineData(MqttVersion.V5, "82 07 00 01 00 00 01 61 03", MqttReasonCode.ProtocolError, 8,
        "subscription QoS 3 or retain handling 3")]
    [InlineData(MqttVersion.V5, "82 07 00 01 00 00 01 61 30", MqttReasonCode.ProtocolError, 8,
        "subscription QoS 3 or retain handling 3")]
    [InlineData(MqttVersion.V5, "82 07 00 01 00 00 01 61 40", MqttReasonCode.MalformedPacket, 8,
        "reserved subscription options are set")]
    [InlineData(MqttVersion.V311, "82 06 00 01 00 01 61 04", MqttReasonCode.MalformedPacket, 7,
        "reserved subscription options are set")]
    [InlineData(MqttVersion.V5, "82 08 00 01 00 00 02 61 23 00", MqttReasonCode.TopicFilterInvalid, 5,
        "'#' must be the whole last topic level")]
    [InlineData(MqttVersion.V5, "82 09 00 01 02 0B 00 00 01 61 00", MqttReasonCode.ProtocolError, 6,
        "subscription identifier 0")]
    [InlineData(MqttVersion.V5, "82 0B 00 01 04 0B 01 0B 02 00 01 61 00", MqttReasonCode.ProtocolError, 7,
        "a property stands twice")]
    [InlineData(MqttVersion.V5, "20 03 01 87 00", MqttReasonCode.ProtocolError, 2, "session present in a refusal")]
    [InlineData(MqttVersion.V311, "20 02 00 06", MqttReasonCode.MalformedPacket, 3,
        "a reason code that CONNACK cannot carry")]
    [InlineData(MqttVersion.V5, "20 03 02 00 00", MqttReasonCode.ProtocolError, 2,
        "reserved acknowledge flags are set")]
    [InlineData(MqttVersion.V5, "F0 05 18 03 1F 00 00", MqttReasonCode.ProtocolError, 2,
        "AUTH without an authentication method")]
    [InlineData(MqttVersion.V5, "E0 01 05", MqttReasonCode.MalformedPacket, 2,
        "a reason code that this packet cannot carry")]
    public void Decode_MalformedPacket_ExactError(
        MqttVersion version, string hex, MqttReasonCode reason, int offset, string text)
    {
        var bytes = new ReadOnlySequence<byte>(Convert.FromHexString(hex.Replace(" ", string.Empty)));
        Assert.Equal(MqttDecodeStatus.Refused, Bytes.Decode(bytes, version, out var packet, out var error));
        Assert.Null(packet);
        Assert.Equal(new MqttDecodeError(reason, offset, text), error);
    }

    [Theory]
    [InlineData("10 0C 00 06 4D 51 49 73 64 70 03 02 00 00", MqttReasonCode.UnsupportedProtocolVersion, 2,
        "the protocol is not 'MQTT'")]
    [InlineData("10 0C 00 04 4D 51 54 54 03 02 00 00 00 00", MqttReasonCode.UnsupportedProtocolVersion, 8,
        "the protocol level is neither 4 nor 5")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 03 00 00 00 00", MqttReasonCode.MalformedPacket, 9,
        "the reserved connect flag is set")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 08 00 00 00 00", MqttReasonCode.MalformedPacket, 9,
        "will QoS or will retain without a will")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 1C 00 00 00 00", MqttReasonCode.MalformedPacket, 9, "will QoS 3")]
    [InlineData("10 0C 00 04 4D 51 54 54 04 40 00 00 00 00", MqttReasonCode.MalformedPacket, 9,
        "a password without a user name")]
    [InlineData("10 0D 00 04 4D 51 54 54 04 02 00 00 00 01 0A", MqttReasonCode.MalformedPacket, 12,
        "an identifier contains a control character or a non-character")]
    [InlineData("10 0E 00 04 4D 51 54 54 05 02 00 00 03 21 00 00", MqttReasonCode.ProtocolError, 14,
        "receive maximum 0")]
    [InlineData("10 10 00 04 4D 51 54 54 05 02 00 00 05 27 00 00 00 00", MqttReasonCode.ProtocolError, 14,
        "maximum packet size 0")]
    [InlineData("10 0E 00 04 4D 51 54 54 05 02 00 00 03 16 00 00", MqttReasonCode.ProtocolError, 16,
        "authentication data without a method")]
    public void Decode_MalformedConnect_ExactError(string hex, MqttReasonCode reason, int offset, string text) =>
        Decode_MalformedPacket_ExactError(MqttVersion.V5, hex, reason, offset, text);

    [Fact]
    public void Decode_HugeLengthBeforeContent_RefusedAtOnce()
    {
        var bytes = new ReadOnlySequence<byte>([0x30, 0x80, 0x80, 0x40]);
        var limits = new MqttCodecLimits { PacketBytesMax = 1000 };
        Assert.Equal(
            MqttDecodeStatus.Refused, Bytes.Decode(bytes, MqttVersion.V5, out _, out var error, limits: limits));
        Assert.Equal(MqttReasonCode.PacketTooLarge, error.Reason);
    }

    [Theory]
    [InlineData(MqttRole.Server, "20 00")]
    [InlineData(MqttRole.Server, "90 00")]
    [InlineData(MqttRole.Server, "D0 00")]
    [InlineData(MqttRole.Client, "10 00")]
    [InlineData(MqttRole.Client, "82 00")]
    [InlineData(MqttRole.Client, "C0 00")]
    public void Decode_PacketOfTheOtherSide_RefusedAtItsFirstByte(MqttRole role, string hex)
    {
        var bytes = new ReadOnlySequence<byte>(Convert.FromHexString(hex.Replace(" ", string.Empty)));
        Assert.Equal(MqttDecodeStatus.Refused, Bytes.Decode(bytes, MqttVersion.V5, out _, out var error, role));
        Assert.Equal((MqttReasonCode.ProtocolError, 0), (error.Reason, error.Offset));
    }

    [Fact]
    public void Decode_AnythingBeforeConnect_RefusedAtItsFirstByte()
    {
        var decoder = new MqttPacketDecoder(MqttRole.Server, null, new()) { Expected = MqttPacketType.Connect };
        var bytes = new ReadOnlySequence<byte>([0x40]);
        Assert.Equal(MqttDecodeStatus.Refused, decoder.TryDecode(ref bytes, out _, out var error));
        Assert.Equal(MqttReasonCode.ProtocolError, error.Reason);
    }

    [Fact]
    public void Decode_UserPropertyFlood_RefusedByLimit()
    {
        var properties = new MqttProperties
        {
            UserProperties = [.. Enumerable.Range(0, 65).Select(_ => new MqttUserProperty(string.Empty, string.Empty))],
        };
        var bytes = Bytes.Of(new Packets.DisconnectPacket { Properties = properties }, MqttVersion.V5);
        Assert.Equal(
            MqttDecodeStatus.Refused,
            Bytes.Decode(new ReadOnlySequence<byte>(bytes), MqttVersion.V5, out _, out var error));
        Assert.Equal((MqttReasonCode.QuotaExceeded, "too many user properties"), (error.Reason, error.Text));
    }
}
