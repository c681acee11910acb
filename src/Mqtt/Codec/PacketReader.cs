using System.Buffers.Binary;
using System.Text;

namespace Yuimori.Mqtt.Codec;

/// <summary>
/// Reads the fields of one packet. The first failure sticks: every later read returns a default and consumes nothing,
/// so that parsers are straight lines; loops must ask <see cref="Failed"/>.
/// </summary>
internal ref struct PacketReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _offset;
    private int _position;
    private MqttDecodeError _error;

    /// <param name="bytes">The content after the fixed header.</param>
    /// <param name="offset">Length of the fixed header, for the offset in errors.</param>
    internal PacketReader(ReadOnlySpan<byte> bytes, int offset)
    {
        _bytes = bytes;
        _offset = offset;
    }

    internal bool Failed { get; private set; }

    internal readonly MqttDecodeError Error => _error;

    internal readonly int Remaining => Failed ? 0 : _bytes.Length - _position;

    internal readonly int Position => _position;

    internal void Fail(string text, MqttReasonCode reason = MqttReasonCode.MalformedPacket, int? at = null)
    {
        if (Failed)
            return;
        Failed = true;
        _error = new MqttDecodeError(reason, _offset + (at ?? _position), text);
    }

    internal byte ReadByte()
    {
        var bytes = Take(1);
        return bytes.IsEmpty ? (byte)0 : bytes[0];
    }

    internal ushort ReadUInt16()
    {
        var bytes = Take(2);
        return bytes.IsEmpty ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    internal uint ReadUInt32()
    {
        var bytes = Take(4);
        return bytes.IsEmpty ? 0 : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    internal ushort ReadPacketId()
    {
        var start = _position;
        var id = ReadUInt16();
        if (id == 0)
            Fail("packet identifier 0", MqttReasonCode.ProtocolError, start);
        return id;
    }

    /// <summary>Variable Byte Integer, MQTT 5.0 §1.5.5: at most four bytes, and no more than needed.</summary>
    internal uint ReadVariableInt()
    {
        var start = _position;
        uint value = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var next = ReadByte();
            value |= (uint)(next & 0x7F) << shift;
            if ((next & 0x80) != 0)
                continue;
            if (next == 0 && shift > 0)
                Fail("a variable byte integer is longer than needed", at: start);
            return value;
        }
        Fail("a variable byte integer is longer than four bytes", at: start);
        return 0;
    }

    internal bool ReadFlag(string outOfRange)
    {
        var start = _position;
        var value = ReadByte();
        if (value > 1)
            Fail(outOfRange, MqttReasonCode.ProtocolError, start);
        return value == 1;
    }

    internal ReadOnlySpan<byte> ReadBinary() => Take(ReadUInt16());

    internal string ReadString(bool identifier = false)
    {
        var start = _position;
        var bytes = ReadBinary();
        if ((identifier ? MqttText.CheckIdentifier(bytes) : MqttText.CheckString(bytes)) is { } problem)
            Fail(problem, at: start);
        return Failed ? string.Empty : Encoding.UTF8.GetString(bytes);
    }

    internal ReadOnlySpan<byte> ReadRest() => Take(Remaining);

    internal ReadOnlySpan<byte> Take(int count)
    {
        if (Failed)
            return default;
        if (count > _bytes.Length - _position)
        {
            Fail("a field reaches beyond the end of the packet");
            return default;
        }
        var taken = _bytes.Slice(_position, count);
        _position += count;
        return taken;
    }
}
