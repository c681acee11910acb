using System.Buffers;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Fuzz.Mqtt;

/// <summary>
/// What must hold for any bytes: no exception, a refusal says where and why, what was read can be written, and reading
/// that again gives the same bytes; pieces make no difference.
/// </summary>
public static class MqttFuzz
{
    private static readonly MqttCodecLimits s_limits = new() { PacketBytesMax = 4096 };

    /// <summary>Any stream of packets, as client, server or tool, in both levels.</summary>
    public static void RunPackets(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
            return;
        var choice = input[0];
        var bytes = input[1..].ToArray();
        var role = (MqttRole)(choice % 3);
        MqttVersion? version = (choice & 0x10) != 0 ? MqttVersion.V5 : MqttVersion.V311;
        if ((choice & 0x20) != 0)
            version = null;
        var whole = Read(new ReadOnlySequence<byte>(bytes), role, version);
        var at = bytes.Length == 0 ? 0 : choice % bytes.Length;
        var pieces = Read(InTwo(bytes, at), role, version);
        if (whole != pieces)
            throw new InvalidOperationException($"Pieces differ: {whole} and {pieces}.");
    }

    /// <summary>Topic names and filters as text.</summary>
    public static void RunTopics(ReadOnlySpan<byte> input)
    {
        var slash = input.IndexOf((byte)0xFF);
        var first = System.Text.Encoding.UTF8.GetString(slash < 0 ? input : input[..slash]);
        var second = System.Text.Encoding.UTF8.GetString(slash < 0 ? input : input[(slash + 1)..]);
        var isTopic = MqttTopicName.TryCreate(first, out var topic, out var problem);
        if (isTopic == problem is not null)
            throw new InvalidOperationException("A topic is both good and bad.");
        if (!MqttTopicFilter.TryCreate(second, out var filter, out _))
            return;
        var matches = topic is not null && filter.Matches(topic);
        var same = topic is not null && filter.ShareName is null && filter.Value == topic.Value;
        if (same && !matches)
            throw new InvalidOperationException("A filter does not match its own text.");
        if (!filter.Covers(filter))
            throw new InvalidOperationException("A filter does not cover itself.");
    }

    private static string Read(ReadOnlySequence<byte> bytes, MqttRole role, MqttVersion? version)
    {
        var decoder = new MqttPacketDecoder(role, version, s_limits);
        var count = 0;
        while (true)
        {
            switch (decoder.TryDecode(ref bytes, out var packet, out var error))
            {
                case MqttDecodeStatus.Packet:
                    Check(packet!, decoder.Version ?? MqttVersion.V311);
                    count++;
                    break;
                case MqttDecodeStatus.Refused when error.Text is null || !error.Reason.IsError() || error.Offset < 0:
                    throw new InvalidOperationException($"A refusal without a reason: {error}.");
                case var status:
                    return $"{count} {status} {error} {bytes.Length}";
            }
        }
    }

    private static void Check(MqttPacket packet, MqttVersion version)
    {
        var once = Write(packet, version);
        var sequence = new ReadOnlySequence<byte>(once);
        var decoder = new MqttPacketDecoder(MqttRole.Any, version, new MqttCodecLimits());
        if (decoder.TryDecode(ref sequence, out var again, out var error) != MqttDecodeStatus.Packet)
            throw new InvalidOperationException($"{packet.Type} was read and written, and then refused: {error}.");
        if (!Write(again!, version).AsSpan().SequenceEqual(once))
            throw new InvalidOperationException($"{packet.Type} changes when written twice.");
    }

    private static byte[] Write(MqttPacket packet, MqttVersion version)
    {
        var output = new ArrayBufferWriter<byte>();
        MqttPacketEncoder.Write(output, packet, version);
        return output.WrittenSpan.ToArray();
    }

    private static ReadOnlySequence<byte> InTwo(byte[] bytes, int at)
    {
        var first = new Piece(bytes.AsMemory(0, at), 0, null);
        var second = new Piece(bytes.AsMemory(at), at, first);
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index, Piece? before)
        {
            Memory = memory;
            RunningIndex = index;
            if (before is not null)
                before.Next = this;
        }
    }
}
