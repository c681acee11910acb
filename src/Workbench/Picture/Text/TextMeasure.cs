using System.Text;

namespace Yuimori.Workbench.Picture.Text;

/// <summary>Estimates how wide a text is drawn; never too narrow for the fonts that the style sheet names.</summary>
internal static class TextMeasure
{
    private const string Ellipsis = "…";

    /// <summary>Width in px, rounded up.</summary>
    public static int Width(string text, TextStyle style)
    {
        var sum = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += GlyphWidths.Of(rune, style.Bold);
        }

        return (int)(((sum * style.Size) + 999) / 1000);
    }

    /// <summary>The longest beginning that fits, with an ellipsis when something was cut off.</summary>
    public static string Fit(string text, TextStyle style, int width) =>
        Width(text, style) <= width ? text : Cut(text, style, width);

    /// <summary>As much of the text as fits with an ellipsis after it; at least the ellipsis.</summary>
    public static string Cut(string text, TextStyle style, int width)
    {
        var room = ((long)width * 1000 / style.Size) - GlyphWidths.Of(Ellipsis.EnumerateRunes().First(), style.Bold);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= GlyphWidths.Of(rune, style.Bold);
            if (room < 0)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }
}
