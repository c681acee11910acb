using System.Buffers;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Tests.Support;

namespace Yuimori.Mqtt.Tests.Codec;

public sealed class Encode_Tests
{
    public static TheoryData<MqttVersion, MqttPacket, string> Examples => new()
    {
        {
            MqttVersion.V311,
            new ConnectPacket { Version = MqttVersion.V311, ClientId = "ab", CleanStart = true, KeepAliveSeconds = 60 },
            "100E00044D5154540402003C00026162"
        },
        {
            MqttVersion.V5,
            new ConnectPacket
            {
                Version = MqttVersion.V5, ClientId = "a", UserName = "u", Password = new byte[] { 1 },
                Properties = new MqttProperties { SessionExpirySeconds = 16 },
            },
            "101900044D51545405C00000051100000010000161000175000101"
        },
        { MqttVersion.V311, new ConnAckPacket { ReasonCode = MqttReasonCode.NotAuthorized }, "20020005" },
        { MqttVersion.V5, new ConnAckPacket { ReasonCode = MqttReasonCode.NotAuthorized }, "2003008700" },
        {
            MqttVersion.V311,
            new PublishPacket
            {
                Topic = MqttTopicName.Create("a/b"), Payload = new byte[] { 0xFF }, Qos = MqttQos.AtLeastOnce,
                PacketId = 10, Duplicate = true, Retain = true,
            },
            "3B080003612F62000AFF"
        },
        { MqttVersion.V5, new PubAckPacket { PacketId = 1 }, "40020001" },
        { MqttVersion.V5, new PubAckPacket { PacketId = 1, ReasonCode = MqttReasonCode.QuotaExceeded }, "4003000197" },
        { MqttVersion.V5, new PubRelPacket { PacketId = 2 }, "62020002" },
        {
            MqttVersion.V5,
            new SubscribePacket
            {
                PacketId = 1,
                Subscriptions =
                [
                    new MqttSubscription(MqttTopicFilter.Create("#"), MqttQos.AtLeastOnce)
                    {
                        NoLocal = true, RetainAsPublished = true, RetainHandling = MqttRetainHandling.DoNotSend,
                    },
                ],
            },
            "82070001000001232D"
        },
        {
            MqttVersion.V311,
            new SubAckPacket { PacketId = 1, ReasonCodes = [MqttReasonCode.NotAuthorized] },
            "9003000180"
        },
        { MqttVersion.V311, new UnsubAckPacket { PacketId = 1 }, "B0020001" },
        { MqttVersion.V5, PingReqPacket.Instance, "C000" },
        { MqttVersion.V311, new DisconnectPacket { ReasonCode = MqttReasonCode.ServerBusy }, "E000" },
        { MqttVersion.V5, new DisconnectPacket(), "E000" },
        { MqttVersion.V5, new DisconnectPacket { ReasonCode = MqttReasonCode.ServerBusy }, "E00189" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_Example_ExactBytes(MqttVersion version, MqttPacket packet, string hex) =>
        Assert.Equal(hex, Convert.ToHexString(Bytes.Of(packet, version)));

    [Fact]
    public void Write_PropertyOutOfPlace_Throws() =>
        Assert.Throws<ArgumentException>(() => Bytes.Of(
            new PubAckPacket { PacketId = 1, Properties = new MqttProperties { TopicAlias = 1 } }, MqttVersion.V5));

    [Fact]
    public void Write_PacketIdZero_Throws() =>
        Assert.Throws<ArgumentException>(() => Bytes.Of(new PubAckPacket { PacketId = 0 }, MqttVersion.V311));

    [Fact]
    public void Write_StringTooLong_Throws() =>
        Assert.Throws<ArgumentException>(() => Bytes.Of(
            new DisconnectPacket { Properties = new MqttProperties { ReasonString = new string('x', 65_536) } },
            MqttVersion.V5));

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void PublishWriter_SameBytesAsEncoder(MqttVersion version)
    {
        var message = new MqttMessage
        {
            Topic = MqttTopicName.Create("m/d/up"), Payload = new byte[300],
            Properties = new MqttProperties { ContentType = "t" },
        };
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MqttPublishWriter.TryWrite(
            output, message, message.Properties, MqttQos.AtLeastOnce, true, 7, version, 1000));
        var packet = new PublishPacket
        {
            Topic = message.Topic, Payload = message.Payload, Properties = message.Properties,
            Qos = MqttQos.AtLeastOnce, Retain = true, PacketId = 7,
        };
        Assert.Equal(Bytes.Of(packet, version), output.WrittenSpan.ToArray());
        Assert.False(MqttPublishWriter.TryWrite(
            output, message, message.Properties, MqttQos.AtLeastOnce, true, 7, version, 300));
    }
}
