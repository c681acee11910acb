using System.Buffers.Binary;

namespace Yuimori.Mqtt.Codec;

/// <summary>
/// Writes fields, or only counts them: each packet is described once and run twice, so that the announced length and
/// the written bytes cannot differ.
/// </summary>
internal ref struct PacketWriter
{
    private readonly Span<byte> _bytes;
    private readonly bool _counts;

    private PacketWriter(Span<byte> bytes, bool counts)
    {
        _bytes = bytes;
        _counts = counts;
    }

    internal int Position { get; private set; }

    internal static PacketWriter Counting() => new(default, true);

    internal static PacketWriter To(Span<byte> bytes) => new(bytes, false);

    internal static int SizeOfVariableInt(uint value) => value switch
    {
        < 128 => 1,
        < 16_384 => 2,
        < 2_097_152 => 3,
        _ => 4,
    };

    internal void WriteByte(byte value)
    {
        if (!_counts)
            _bytes[Position] = value;
        Position++;
    }

    internal void WriteUInt16(ushort value)
    {
        if (!_counts)
            BinaryPrimitives.WriteUInt16BigEndian(_bytes[Position..], value);
        Position += 2;
    }

    internal void WriteUInt32(uint value)
    {
        if (!_counts)
            BinaryPrimitives.WriteUInt32BigEndian(_bytes[Position..], value);
        Position += 4;
    }

    internal void WriteVariableInt(uint value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 268_435_455u);
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte((byte)value);
    }

    internal void WriteBinary(ReadOnlySpan<byte> value)
    {
        if (value.Length > MqttText.BytesMax)
            throw new ArgumentException(MqttText.TooLong, nameof(value));
        WriteUInt16((ushort)value.Length);
        WriteRaw(value);
    }

    internal void WriteString(string value)
    {
        var length = MqttText.Utf8.GetByteCount(value);
        if (length > MqttText.BytesMax)
            throw new ArgumentException(MqttText.TooLong, nameof(value));
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException(MqttText.HasNull, nameof(value));
        WriteUInt16((ushort)length);
        if (!_counts)
            MqttText.Utf8.GetBytes(value, _bytes[Position..]);
        Position += length;
    }

    internal void WriteRaw(ReadOnlySpan<byte> value)
    {
        if (!_counts)
            value.CopyTo(_bytes[Position..]);
        Position += value.Length;
    }
}
