using System.Buffers.Binary;

namespace Yuimori.Trust.Signing;

/// <summary>A number in the state store: 8 bytes, big-endian.</summary>
internal static class StoredNumber
{
    public static byte[] Encode(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The number, or null when there is none.</summary>
    /// <exception cref="InvalidDataException">
    /// It is unreadable: suspicious, not absent. Starting again would let old messages be used again.
    /// </exception>
    public static long? Decode(string key, byte[]? bytes) => bytes switch
    {
        null => null,
        { Length: sizeof(long) } when BinaryPrimitives.ReadInt64BigEndian(bytes) is >= 0 and var value => value,
        _ => throw new InvalidDataException($"The number kept under \"{key}\" is damaged"),
    };
}
