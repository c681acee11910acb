using System.Buffers;
using System.Buffers.Text;

namespace Yuimori.Trust.Signing;

/// <summary>
/// base64url as RFC 7515 §2 wants it: no padding, no white space, no other alphabet, and unused bits zero, so that one
/// message has one spelling.
/// </summary>
internal static class Base64UrlStrict
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly SearchValues<char> Alphabet = SearchValues.Create(Characters);

    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>The bytes, or null.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Alphabet)) return null;
        var unusedBits = (text.Length % 4) switch { 0 => 0, 2 => 4, 3 => 2, _ => -1 };
        if (unusedBits < 0) return null;
        if (unusedBits > 0 && (Characters.IndexOf(text[^1]) & ((1 << unusedBits) - 1)) != 0) return null;
        return Base64Url.DecodeFromChars(text);
    }
}
