using System.Security.Cryptography;

namespace Yuimori.Kernel.Events;

/// <summary>
/// Ids of Events: 48 bits of Unix milliseconds, then 80 random bits, in Crockford base 32 (the ULID layout), so that
/// ids sort by time and nobody can guess another's.
/// </summary>
public static class EventId
{
    /// <summary>Characters in an id.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new id at the clock's time.</summary>
    public static string New(TimeProvider clock)
    {
        Span<byte> entropy = stackalloc byte[10];
        RandomNumberGenerator.Fill(entropy);
        return Compose(clock.GetUtcNow().ToUnixTimeMilliseconds(), entropy);
    }

    /// <summary>The id of a time and 10 bytes of entropy.</summary>
    public static string Compose(long unixMilliseconds, ReadOnlySpan<byte> entropy)
    {
        if (entropy.Length != 10) throw new ArgumentException("10 bytes of entropy", nameof(entropy));
        var bits = (UInt128)(ulong)(unixMilliseconds & 0xFFFF_FFFF_FFFF) << 80;
        for (var i = 0; i < 10; i++) bits |= (UInt128)entropy[i] << (8 * (9 - i));
        return string.Create(Length, bits, static (text, value) =>
        {
            for (var i = Length - 1; i >= 0; i--, value >>= 5) text[i] = Alphabet[(int)(ulong)(value & 31)];
        });
    }

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: Length }) return false;
        foreach (var c in text)
        {
            if (!Alphabet.Contains(c, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
