using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Tests.Support;

namespace Yuimori.Mqtt.Tests.Codec;

public sealed class RoundTrip_Properties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void AnyPacket_WrittenAndRead_IsTheSame(MqttVersion version) =>
        Prop.ForAll<int>(seed =>
        {
            var packet = new PacketMaker(seed, version).Make();
            var bytes = Bytes.Of(packet, version);
            var sequence = new ReadOnlySequence<byte>(bytes);
            var decoder = new MqttPacketDecoder(MqttRole.Any, version, new MqttCodecLimits());
            Assert.Equal(MqttDecodeStatus.Packet, decoder.TryDecode(ref sequence, out var read, out var error));
            Assert.Equal(default, error);
            Assert.True(sequence.IsEmpty);
            Assert.Equivalent(packet, read, strict: true);
            Assert.Equal(bytes, Bytes.Of(read!, version));
        }).Check(s_config);

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void AnyPacket_SplitAnywhere_ReadsTheSame(MqttVersion version) =>
        Prop.ForAll<int>(seed =>
        {
            var bytes = Bytes.Of(new PacketMaker(seed, version).Make(), version);
            for (var at = 0; at <= bytes.Length; at++)
            {
                var status = Bytes.Decode(Bytes.Split(bytes, at), version, out var read, out _);
                Assert.Equal(MqttDecodeStatus.Packet, status);
                Assert.Equal(bytes, Bytes.Of(read!, version));
            }
            var everywhere = Bytes.Split(bytes, [.. Enumerable.Range(1, bytes.Length - 1)]);
            Assert.Equal(MqttDecodeStatus.Packet, Bytes.Decode(everywhere, version, out var whole, out _));
            Assert.Equal(bytes, Bytes.Of(whole!, version));
        }).Check(s_config.WithMaxTest(200));

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void AnyPacket_CutShort_NeedsMoreData(MqttVersion version) =>
        Prop.ForAll<int>(seed =>
        {
            var bytes = Bytes.Of(new PacketMaker(seed, version).Make(), version);
            for (var length = 0; length < bytes.Length; length++)
            {
                var part = new ReadOnlySequence<byte>(bytes, 0, length);
                Assert.Equal(MqttDecodeStatus.NeedMoreData, Bytes.Decode(part, version, out _, out _));
            }
        }).Check(s_config.WithMaxTest(200));

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void AnyBytes_NeverThrow_AndSplitMakesNoDifference(MqttVersion version) =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var status = Bytes.Decode(new ReadOnlySequence<byte>(bytes), version, out var packet, out var error);
            for (var at = 0; at <= bytes.Length; at++)
            {
                Assert.Equal(status, Bytes.Decode(Bytes.Split(bytes, at), version, out _, out var other));
                Assert.Equal(error, other);
            }
            if (status == MqttDecodeStatus.Packet)
                Bytes.Of(packet!, version);
            if (status == MqttDecodeStatus.Refused)
            {
                Assert.True(
                    error.Reason.IsError() && error.Text.Length > 0 && error.Offset <= bytes.Length, $"{error}");
            }
        }).Check(s_config);

    [Theory]
    [InlineData(MqttVersion.V311)]
    [InlineData(MqttVersion.V5)]
    public void AnyPacket_WithBytesChanged_NeverThrowsAndWhatIsReadCanBeWritten(MqttVersion version) =>
        Prop.ForAll<int>(seed =>
        {
            var bytes = Bytes.Of(new PacketMaker(seed, version).Make(), version);
            var random = new Random(seed);
            for (var round = 0; round < 20; round++)
            {
                var changed = bytes.ToArray();
                for (var i = random.Next(1, 4); i > 0; i--)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                var status = Bytes.Decode(new ReadOnlySequence<byte>(changed), version, out var packet, out var error);
                var pieces = Bytes.Split(changed, random.Next(changed.Length));
                Assert.Equal(status, Bytes.Decode(pieces, version, out _, out var split));
                Assert.Equal(error, split);
                if (status == MqttDecodeStatus.Packet)
                    Bytes.Of(packet!, VersionOf(packet!, version));
            }
        }).Check(s_config);

    private static MqttVersion VersionOf(Packets.MqttPacket packet, MqttVersion version) =>
        packet is Packets.ConnectPacket connect ? connect.Version : version;
}
