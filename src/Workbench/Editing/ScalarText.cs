using System.Globalization;
using System.Text;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Editing;

/// <summary>Writes a text as a YAML scalar that reads back as exactly that text, also inside <c>{ }</c>.</summary>
internal static class ScalarText
{
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    // Only what no reader can take for anything else; the rest is quoted.
    private static bool IsPlain(string text)
    {
        if (text.Length is 0 or > 200 || !char.IsLetter(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        foreach (var c in text)
        {
            var safe = char.IsLetterOrDigit(c) || c is ' ' or '-' or '@' or '.' or '_' or '/' or '、' or '。' or '（'
                or '）' or '・' or '～';
            if (!safe) return false;
        }

        return !text.Contains("  ", StringComparison.Ordinal)
            && new YamlScalar(YamlPosition.Start, text, isPlain: true) is { IsText: true, IsNull: false };
    }

    // YAML 1.2 §7.3.1.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || YamlProblems.IsInvisible(c) =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
