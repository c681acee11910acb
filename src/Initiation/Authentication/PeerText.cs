using System.Globalization;
using System.Text;

namespace Yuimori.Initiation.Authentication;

/// <summary>Makes text that a peer chose fit for Events and logs.</summary>
public static class PeerText
{
    /// <summary>120 characters; stops a peer from filling the Journal with one long name.</summary>
    public const int LengthMax = 120;

    /// <summary>
    /// The text with everything that is not a letter, digit, punctuation, symbol or space replaced, and cut. Stops
    /// forged log lines (line breaks) and texts that show otherwise than they are (direction marks).
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(Math.Min(text.Length, LengthMax));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= LengthMax) return clean.Append('…').ToString();
            clean.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
