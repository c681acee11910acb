using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Yaml;

/// <summary>Turns a file's bytes into text, or says precisely why they are not the text that YAML needs.</summary>
internal static class YamlText
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly LocalisedText Utf8 = new("UTF-8で保存したファイル", "a file saved as UTF-8");

    /// <summary>
    /// Decodes; null when a problem was added. One byte order mark at the start is allowed (YAML 1.2 §5.2).
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, YamlLimits limits, YamlProblems problems)
    {
        if (bytes.Length > limits.BytesMax)
        {
            problems.Add(
                "YAML-01", YamlPosition.Start, new("ファイルが大きすぎます。", "The file is too large."),
                $"> {limits.BytesMax} bytes", new($"{limits.BytesMax}バイト以下", $"at most {limits.BytesMax} bytes"));
            return null;
        }

        if (WideEncoding(bytes) is { } wide)
        {
            problems.Add(
                "YAML-02", YamlPosition.Start, new("文字コードがUTF-8ではありません。", "The encoding is not UTF-8."), wide, Utf8);
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var bad = FirstInvalid(bytes);
        if (bad < 0 && limits.IsForeign) return Strict.GetString(bytes);
        if (bad < 0) return CheckCharacters(Strict.GetString(bytes), problems);
        var looks = ShiftJis.LooksLikeIt(bytes) ? "Shift_JIS" : $"byte 0x{bytes[bad]:X2}";
        problems.Add(
            "YAML-02", PositionOf(Strict.GetString(bytes[..bad])),
            new("文字コードがUTF-8ではありません。", "The encoding is not UTF-8."), looks, Utf8);
        return null;
    }

    private static string? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return null;
        var four = bytes.Length >= 4;
        if (four && bytes[..4].SequenceEqual<byte>([0, 0, 0xFE, 0xFF])) return "UTF-32 (big endian)";
        if (four && bytes[..4].SequenceEqual<byte>([0xFF, 0xFE, 0, 0])) return "UTF-32 (little endian)";
        if (bytes[0] == 0xFE && bytes[1] == 0xFF) return "UTF-16 (big endian)";
        if (bytes[0] == 0xFF && bytes[1] == 0xFE) return "UTF-16 (little endian)";
        if (bytes[0] == 0 && bytes[1] != 0) return "UTF-16 (big endian)";
        if (bytes[0] != 0 && bytes[1] == 0)
            return four && bytes[2] == 0 ? "UTF-32 (little endian)" : "UTF-16 (little endian)";
        return four && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 ? "UTF-32 (big endian)" : null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done) return at;
            at += used;
        }

        return -1;
    }

    /// <summary>
    /// Refuses what would be read differently by an editor and by the parser: control characters, line breaks that
    /// are none in YAML 1.2, a second byte order mark, tabs as indentation, and directives.
    /// </summary>
    private static string? CheckCharacters(string text, YamlProblems problems)
    {
        var (line, column, indenting) = (1, 1, true);
        for (var i = 0; i < text.Length && !problems.IsFull; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                (line, column, indenting) = (line + 1, 1, true);
                continue;
            }

            CheckCharacter(c, new(line, column), indenting, problems);
            if (c is not (' ' or '\t')) indenting = false;
            column++;
        }

        return problems.List.Count == 0 ? text : null;
    }

    private static void CheckCharacter(char c, YamlPosition at, bool indenting, YamlProblems problems)
    {
        if (c == '\t' && indenting)
        {
            problems.Add(
                "YAML-03", at, new("字下げにタブが使われています。", "A tab is used as indentation."), "\t",
                new("半角スペースによる字下げ", "spaces as indentation"));
        }
        else if (c == '%' && at.Column == 1)
        {
            problems.Add(
                "YAML-04", at, new("ディレクティブは使えません。", "Directives are not allowed."), "%",
                new("「%」で始まらない行", "a line that does not begin with \"%\""));
        }
        else if ((char.IsControl(c) && c is not ('\t' or '\r')) || YamlProblems.IsInvisible(c))
        {
            problems.Add(
                "YAML-05", at, new("使えない文字が含まれています。", "A character is not allowed."), c.ToString(),
                new("目に見える文字と半角スペース、改行", "visible characters, spaces and line breaks"));
        }
    }

    private static YamlPosition PositionOf(string before)
    {
        var lines = before.ReplaceLineEndings("\n").Split('\n');
        return new(lines.Length, lines[^1].Length + 1);
    }
}
