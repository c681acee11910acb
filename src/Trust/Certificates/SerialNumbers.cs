using System.Security.Cryptography;

namespace Yuimori.Trust.Certificates;

/// <summary>
/// Serial numbers: 126 random bits, so that no two are alike without a counter that a restore could set back, and
/// nobody can choose a certificate's bytes in advance (RFC 5280 §4.1.2.2).
/// </summary>
internal static class SerialNumbers
{
    private const int Bytes = 16;

    public static byte[] Next()
    {
        var serial = RandomNumberGenerator.GetBytes(Bytes);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }
}
