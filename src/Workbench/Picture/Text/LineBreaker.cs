using System.Text;

namespace Yuimori.Workbench.Picture.Text;

/// <summary>
/// Breaks a text into lines: Latin at spaces and after hyphens and slashes, Japanese between any two characters but
/// not before closing marks (kinsoku). What does not fit into the last line ends with an ellipsis.
/// </summary>
internal static class LineBreaker
{
    private const string NeverFirst = "／、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々/,.:;?!)]}%";
    private const string NeverLast = "（［｛「『【〈《〔([{";

    private const int BalanceStep = 6;

    /// <summary>The lines, at least one, at most <paramref name="linesMax"/>.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">Width of a line in px.</param>
    /// <param name="linesMax">Most lines.</param>
    /// <param name="indent">Px that the first line starts later.</param>
    public static IReadOnlyList<string> Break(string text, TextStyle style, int width, int linesMax, int indent = 0) =>
        Break(text, style, width, linesMax, indent, out _);

    /// <summary>The same number of lines, about equally long: no last line of one character.</summary>
    public static IReadOnlyList<string> Balance(
        string text, TextStyle style, int width, int linesMax, int indent = 0)
    {
        var best = Break(text, style, width, linesMax, indent, out var words);
        var least = Math.Max(width / 2, 2 * indent);
        for (var narrow = width - BalanceStep; best.Count > 1 && narrow > least; narrow -= BalanceStep)
        {
            var lines = Break(text, style, narrow, linesMax, indent, out var broken);
            if (lines.Count > best.Count || broken > words || string.Concat(lines).EndsWith('…'))
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    private static List<string> Break(
        string text, TextStyle style, int width, int linesMax, int indent, out int brokenWords)
    {
        brokenWords = 0;
        var lines = new List<string>();
        var rest = text;
        while (true)
        {
            var room = lines.Count == 0 ? width - indent : width;
            if (TextMeasure.Width(rest, style) <= room || lines.Count == linesMax - 1)
            {
                lines.Add(TextMeasure.Fit(rest, style, room));
                return lines;
            }

            var end = EndOfLine(rest, style, room, out var broken);
            brokenWords += broken ? 1 : 0;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }
    }

    private static int EndOfLine(string text, TextStyle style, int room, out bool brokenWord)
    {
        var width = 0L;
        var position = 0;
        var good = 0;
        Rune? previous = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (previous is { } before && MayBreak(before, rune))
            {
                good = position;
            }

            width += GlyphWidths.Of(rune, style.Bold);
            if (width * style.Size > (long)room * 1000 && !Rune.IsWhiteSpace(rune))
            {
                break;
            }

            position += rune.Utf16SequenceLength;
            previous = rune;
        }

        // A word longer than the line is broken where it ends; at least one character goes on, so that this ends.
        brokenWord = good == 0;
        return good > 0 ? good : Math.Max(position, FirstLength(text));
    }

    private static int FirstLength(string text) => char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Has(NeverFirst, after) || Has(NeverLast, before) || Rune.IsWhiteSpace(after))
        {
            return false;
        }

        if (IsKatakana(before) && IsKatakana(after))
        {
            return false;
        }

        return Rune.IsWhiteSpace(before) || before.Value is '-' or '/' or '_' or '→'
            || GlyphWidths.IsEastAsian(before.Value) || GlyphWidths.IsEastAsian(after.Value);
    }

    // A word in katakana is read as a whole.
    private static bool IsKatakana(Rune rune) => rune.Value is >= 0x30A1 and <= 0x30FA or 0x30FC;

    private static bool Has(string set, Rune rune) => rune.IsBmp && set.Contains((char)rune.Value);
}
