using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yuimori.Trust.Log;

/// <summary>Key names and key ids of signed notes (C2SP signed-note).</summary>
internal static class NoteNames
{
    /// <summary>The signature type Ed25519.</summary>
    public const byte Ed25519Type = 1;

    /// <summary>300 characters; stops a name that fills the log of whoever reads it.</summary>
    private const int LengthMax = 300;

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= LengthMax
        && !name.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+');

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), big-endian.</summary>
    public static uint KeyId(string name, ReadOnlySpan<byte> publicKey) => BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. publicKey]));
}
