using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Makes any text fit for a System file, and says what that cost.</summary>
internal static class DraftText
{
    /// <summary>The text, the same in both languages; null when nothing visible is left.</summary>
    public static LocalisedText? Both(string? text, LossList losses, string where) =>
        Clean(text, losses, where) is { } clean ? LocalisedText.Same(clean) : null;

    /// <summary>The text without control and direction characters, at most as long as a System file allows.</summary>
    public static string? Clean(string? text, LossList losses, string where)
    {
        if (text is null) return null;
        var builder = new StringBuilder(text.Length);
        var hidden = 0;
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t') builder.Append(' ');
            else if (IsHidden(rune)) hidden++;
            else builder.Append(rune.ToString());
        }

        losses.Add("(text)", where, Reasons.Hidden, hidden);
        var clean = Lines(builder.ToString());
        if (clean.Length > TextShape.LengthMax)
        {
            losses.Add("(text)", where, Reasons.Shortened);
            var cut = TextShape.LengthMax - 1;
            if (char.IsHighSurrogate(clean[cut - 1])) cut--;
            clean = clean[..cut].TrimEnd() + "…";
        }

        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The text on one line: for names.</summary>
    public static string? Line(string? text, LossList losses, string where) =>
        Clean(text, losses, where) is { } clean
            ? string.Join(' ', clean.Split('\n', StringSplitOptions.RemoveEmptyEntries)) : null;

    private static bool IsHidden(Rune rune) =>
        rune.Value != '\n' && (Rune.IsControl(rune)
            || (rune.IsBmp && (YamlProblems.IsInvisible((char)rune.Value) || char.IsSurrogate((char)rune.Value))));

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Trim())).Trim();
}
