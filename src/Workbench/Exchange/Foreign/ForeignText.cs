using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>Brings JSON and YAML of other tools to UTF-8, or says why that cannot be.</summary>
internal static class ForeignText
{
    private static readonly LocalisedText Expected = new(
        "UTF-8、またはBOM付きUTF-16で保存したファイル", "a file saved as UTF-8, or as UTF-16 with a byte order mark");

    private static readonly LocalisedText What = new("文字コードを読み取れません。", "The encoding cannot be read.");

    /// <summary>UTF-8 without a byte order mark, or null after a problem.</summary>
    public static byte[]? ToUtf8(ReadOnlySpan<byte> bytes, ForeignProblems problems)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return FromWide(bytes[2..], Encoding.Unicode, problems);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return FromWide(bytes[2..], Encoding.BigEndianUnicode, problems);
        var bad = FirstInvalid(bytes);
        if (bad < 0) return bytes.ToArray();
        var looks = ShiftJis.LooksLikeIt(bytes) ? "Shift_JIS" : $"byte 0x{bytes[bad]:X2}";
        problems.Add(ForeignProblems.Encoding, PositionOf(bytes[..bad]), What, looks, Expected);
        return null;
    }

    private static byte[]? FromWide(ReadOnlySpan<byte> bytes, Encoding wide, ForeignProblems problems)
    {
        try
        {
            var strict = Encoding.GetEncoding(
                wide.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return Encoding.UTF8.GetBytes(strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(ForeignProblems.Encoding, YamlPosition.Start, What, wide.WebName, Expected);
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done) return at;
            at += used;
        }

        return -1;
    }

    private static YamlPosition PositionOf(ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new(line, column);
    }
}
