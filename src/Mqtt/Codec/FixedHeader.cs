using System.Buffers;
using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Codec;

/// <summary>The first two to five bytes of a packet, MQTT 5.0 §2.1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FixedHeader(byte First, int HeaderBytes, int ContentBytes)
{
    internal MqttPacketType Type => (MqttPacketType)(First >> 4);

    internal byte Flags => (byte)(First & 0x0F);

    internal int TotalBytes => HeaderBytes + ContentBytes;

    /// <param name="buffer">What has arrived.</param>
    /// <param name="strict">Refuse a length longer than needed (5.0, §1.5.5; 3.1.1 does not forbid it).</param>
    /// <param name="header">The header, when the result is Packet.</param>
    /// <param name="error">Set when the result is Refused.</param>
    internal static MqttDecodeStatus Read(
        in ReadOnlySequence<byte> buffer, bool strict, out FixedHeader header, out MqttDecodeError error)
    {
        error = default;
        header = default;
        Span<byte> copy = stackalloc byte[5];
        scoped var bytes = buffer.FirstSpan;
        if (bytes.Length < 5 && buffer.Length > bytes.Length)
        {
            copy = copy[..(int)Math.Min(5, buffer.Length)];
            buffer.Slice(0, copy.Length).CopyTo(copy);
            bytes = copy;
        }
        var length = 0;
        for (var i = 1; i < 5; i++)
        {
            if (i >= bytes.Length)
                return MqttDecodeStatus.NeedMoreData;
            length |= (bytes[i] & 0x7F) << (7 * (i - 1));
            if ((bytes[i] & 0x80) != 0)
                continue;
            if (strict && bytes[i] == 0 && i > 1)
                break;
            header = new FixedHeader(bytes[0], i + 1, length);
            return MqttDecodeStatus.Packet;
        }
        error = new MqttDecodeError(MqttReasonCode.MalformedPacket, 1, "the remaining length is not well-formed");
        return MqttDecodeStatus.Refused;
    }
}
