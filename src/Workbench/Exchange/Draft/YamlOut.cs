using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Writes scalars of YAML so that every reader takes them as what they are.</summary>
internal static class YamlOut
{
    private const int BlockLengthMin = 80;

    private static readonly HashSet<string> Reserved = new(
        ["true", "false", "null", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text plain where that is safe everywhere, else in double quotes.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A list in brackets.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Scalar))}]";

    /// <summary>A key with a text: on the same line, in both languages, or as a block where it has several lines.</summary>
    public static string Text(string key, LocalisedText text, string indent)
    {
        if (text.Ja == text.En) return $"{indent}{key}: {Single(text.En, indent)}\n";
        var pair = $"{indent}{key}: {{ ja: {Scalar(text.Ja)}, en: {Scalar(text.En)} }}\n";
        var isLong = text.Ja.Length + text.En.Length > BlockLengthMin || text.Ja.Contains('\n') || text.En.Contains('\n');
        return isLong
            ? $"{indent}{key}:\n{indent}  ja: {Single(text.Ja, indent + "  ")}\n{indent}  en: {Single(text.En, indent + "  ")}\n"
            : pair;
    }

    private static string Single(string text, string indent)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return Scalar(text);
        var lines = text.Split('\n');
        if (lines[0].Length == 0 || lines[^1].Length == 0 || lines.Any(l => l.StartsWith(' '))) return Quoted(text);
        return "|-\n" + string.Join('\n', lines.Select(l => l.Length == 0 ? "" : $"{indent}  {l}"));
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[^1] == ' ' || Reserved.Contains(text)) return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '/' or '(' or ')' or '+' or '、' or '。' or '・' or '@'))
                return false;
        }

        return true;
    }

    private static string Quoted(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ => c.ToString(),
            });
        }

        return builder.Append('"').ToString();
    }
}
