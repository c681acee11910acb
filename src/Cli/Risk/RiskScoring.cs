using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Risk;

/// <summary>
/// Scores a stream of vectors, one a line, into CSV. A bad line is named on the error stream and left out; the rest
/// goes
/// on. Memory stays the same however long the stream is.
/// </summary>
internal sealed class RiskScoring(RiskMethod method, TextWriter output, TextWriter error, Language language)
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Utf16Mark => [0xFF, 0xFE];

    /// <summary>Scores all lines.</summary>
    /// <returns><see cref="ExitCodes.BadInput"/> when any line was bad.</returns>
    public int Run(Stream input)
    {
        var rows = new RowWriter(output);
        rows.Line("vector," + method.Columns);
        var lines = new LineReader(input, rows.Flush);
        var (bad, scored) = (0L, 0L);
        while (lines.TryRead(out var line, out var isTooLong))
        {
            if (lines.Number == 1 && line.StartsWith(Utf16Mark)) return RefuseUtf16(rows);
            if (lines.Number == 1 && line.StartsWith(Utf8Mark)) line = line[Utf8Mark.Length..];
            var vector = Bare(line);
            if (vector.IsEmpty && !isTooLong) continue;
            if (!isTooLong && method.TryScore(vector, rows))
            {
                scored++;
                continue;
            }

            bad++;
            error.WriteLine(Wrong(lines.Number, vector, isTooLong).In(language));
        }

        rows.Flush();
        if (bad == 0) return ExitCodes.Ok;
        error.WriteLine(new LocalisedText(
            $"{scored}行を計算し、{bad}行は計算できませんでした。", $"{scored} lines scored, {bad} lines refused.").In(language));
        return ExitCodes.BadInput;
    }

    // As a spreadsheet may write it: with spaces around, or in quotes.
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> line)
    {
        var bare = line.Trim(" \t"u8);
        return bare is [(byte)'"', .., (byte)'"'] ? bare[1..^1] : bare;
    }

    private LocalisedText Wrong(long number, ReadOnlySpan<byte> vector, bool isTooLong)
    {
        if (isTooLong)
        {
            return new(
                $"{number}行目：{LineReader.LineBytesMax}バイトを超えています。1行にベクトルを1つだけ書いてください。",
                $"line {number}: more than {LineReader.LineBytesMax} bytes. Write one vector a line.");
        }

        var why = method.Refuse(Encoding.UTF8.GetString(vector))
            ?? throw new InvalidOperationException("The same text was refused and accepted");
        return new($"{number}行目、{why.Ja} [{why.Code}]", $"line {number}, {why.En} [{why.Code}]");
    }

    private int RefuseUtf16(RowWriter rows)
    {
        rows.Flush();
        error.WriteLine(new LocalisedText(
            "1行目：入力はUTF-16です。UTF-8で保存し直してください。",
            "line 1: the input is UTF-16. Save it as UTF-8.").In(language));
        return ExitCodes.BadInput;
    }
}
