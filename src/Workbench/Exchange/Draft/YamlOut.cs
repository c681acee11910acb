using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Writes texts and lists of a System file.</summary>
internal static class YamlOut
{
    private const int BlockLengthMin = 80;

    /// <summary>A list in brackets.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(ScalarText.Of))}]";

    /// <summary>
    /// A key with a text: on the same line, in both languages, or as a block where it has several lines.
    /// </summary>
    public static string Text(string key, LocalisedText text, string indent)
    {
        if (text.Ja == text.En) return $"{indent}{key}: {Single(text.En, indent)}\n";
        var pair = $"{indent}{key}: {{ ja: {ScalarText.Of(text.Ja)}, en: {ScalarText.Of(text.En)} }}\n";
        var isLong = text.Ja.Length + text.En.Length > BlockLengthMin || text.Ja.Contains('\n')
            || text.En.Contains('\n');
        if (!isLong) return pair;
        var inner = indent + "  ";
        return $"{indent}{key}:\n{inner}ja: {Single(text.Ja, inner)}\n{inner}en: {Single(text.En, inner)}\n";
    }

    private static string Single(string text, string indent)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return ScalarText.Of(text);
        var lines = text.Split('\n');
        if (lines[0].Length == 0 || lines[^1].Length == 0 || lines.Any(l => l.StartsWith(' ')))
            return ScalarText.Of(text);
        return "|-\n" + string.Join('\n', lines.Select(l => l.Length == 0 ? "" : $"{indent}  {l}"));
    }
}
