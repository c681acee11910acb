using System.Buffers;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Tests.Support;

/// <summary>Bytes of packets, and packets of bytes.</summary>
internal static class Bytes
{
    public static byte[] Of(MqttPacket packet, MqttVersion version)
    {
        var output = new ArrayBufferWriter<byte>();
        var written = MqttPacketEncoder.Write(output, packet, version);
        Assert.Equal(output.WrittenCount, written);
        Assert.Equal(written, MqttPacketEncoder.CountBytes(packet, version));
        return output.WrittenSpan.ToArray();
    }

    public static MqttDecodeStatus Decode(
        ReadOnlySequence<byte> bytes, MqttVersion version, out MqttPacket? packet, out MqttDecodeError error,
        MqttRole role = MqttRole.Any, MqttCodecLimits? limits = null)
    {
        var decoder = new MqttPacketDecoder(role, version, limits ?? new MqttCodecLimits());
        return decoder.TryDecode(ref bytes, out packet, out error);
    }

    /// <summary>The same bytes in pieces that end at the given places.</summary>
    public static ReadOnlySequence<byte> Split(byte[] bytes, params int[] at)
    {
        var first = new Segment(bytes.AsMemory(0, at.Length == 0 ? bytes.Length : at[0]), 0);
        var last = first;
        for (var i = 0; i < at.Length; i++)
        {
            var end = i + 1 < at.Length ? at[i + 1] : bytes.Length;
            last = last.Append(bytes.AsMemory(at[i], end - at[i]));
        }
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
