using System.Buffers;
using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Text in the form that the format wants (ECMA-376 part 1, 22.9.2.19, ST_Xstring).</summary>
internal static class ExcelText
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Escapes what would be read as an escape, and what XML cannot hold.</summary>
    public static string Encode(string text)
    {
        StringBuilder? encoded = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isEscape = c == '_' && IsEscape(text, i);
            var isForbidden = (c < ' ' && c is not ('\n' or '\t')) || c is '\uFFFE' or '\uFFFF' || IsLone(text, i);
            if (isEscape || isForbidden)
            {
                encoded ??= new StringBuilder(text, 0, i, text.Length + 16);
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                encoded?.Append(c);
            }
        }

        return encoded?.ToString() ?? text;
    }

    /// <summary>Reads escapes back.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && IsEscape(text, i))
            {
                decoded.Append((char)ushort.Parse(
                    text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 6;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return decoded.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && text.AsSpan(at + 2, 4).IndexOfAnyExcept(Hex) < 0;

    private static bool IsLone(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
