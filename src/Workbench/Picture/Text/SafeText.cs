using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Picture.Text;

/// <summary>
/// Makes any text fit to be drawn: one line, no control or direction characters (they would break the XML or let a
/// name rewrite its neighbour), no towers of combining marks and no character wider than a card (they would paint over
/// their neighbours).
/// </summary>
internal static class SafeText
{
    private const int MarksPerCharacterMax = 2;

    /// <summary>The text on one line, at most <see cref="PictureLimits.TextCharactersMax"/> characters long.</summary>
    public static string Clean(string text)
    {
        var builder = new StringBuilder(Math.Min(text.Length, PictureLimits.TextCharactersMax));
        var marks = 0;
        var spaced = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var drawn = Drawn(rune);
            var space = Rune.IsWhiteSpace(drawn);
            marks = IsMark(drawn) ? marks + 1 : 0;
            if (marks > MarksPerCharacterMax || (space && spaced))
            {
                continue;
            }

            spaced = space;
            builder.Append(space ? " " : drawn.ToString());
            if (builder.Length >= PictureLimits.TextCharactersMax)
            {
                break;
            }
        }

        return builder.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Rune Drawn(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => Rune.IsWhiteSpace(rune) ? new Rune(' ') : Rune.ReplacementChar,
        UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => Rune.ReplacementChar,
        _ when IsPhrase(rune.Value) => Rune.ReplacementChar,
        _ => rune,
    };

    // Whole phrases in one character, very long dashes and cuneiform: one of them can be wider than a card.
    private static bool IsPhrase(int code) => code is (>= 0xFDF0 and <= 0xFDFD) or 0x2E3A or 0x2E3B
        or (>= 0x12000 and <= 0x1254F);
}
