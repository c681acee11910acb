using System.Security.Cryptography;
using System.Text;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>Codes that a person or a launcher carries once: 128 random bits in Crockford base 32.</summary>
public static class OneTimeCode
{
    /// <summary>Characters in a code: 26 × 5 bits hold 128.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code.</summary>
    public static string New()
    {
        Span<byte> entropy = stackalloc byte[16];
        RandomNumberGenerator.Fill(entropy);
        var bits = new UInt128(
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(entropy),
            System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(entropy[8..]));
        return string.Create(Length, bits, static (text, value) =>
        {
            for (var i = Length - 1; i >= 0; i--, value >>= 5) text[i] = Alphabet[(int)(ulong)(value & 31)];
        });
    }

    /// <summary>SHA-256 of a code's UTF-8 bytes. 128 random bits need no slow hash.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    /// <summary>Whether a code has a hash, in a time that does not tell how much of it is right.</summary>
    public static bool Matches(string code, ReadOnlySpan<byte> hash) =>
        CryptographicOperations.FixedTimeEquals(Hash(code), hash);
}
