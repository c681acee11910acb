namespace Yuimori.Catalogue.Yaml;

/// <summary>Recognises the encoding that Japanese editors of old most often write instead of UTF-8.</summary>
public static class ShiftJis
{
    /// <summary>
    /// Whether all bytes form Shift_JIS text with at least one double-byte character (JIS X 0208 annex 1).
    /// </summary>
    public static bool LooksLikeIt(ReadOnlySpan<byte> bytes)
    {
        var doubles = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 || bytes[i] is >= 0xA1 and <= 0xDF) continue;
            if (bytes[i] is 0x80 or 0xA0 or > 0xFC || i + 1 == bytes.Length) return false;
            i++;
            if (bytes[i] is < 0x40 or 0x7F or > 0xFC) return false;
            doubles++;
        }

        return doubles > 0;
    }
}
