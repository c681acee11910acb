using System.Buffers.Binary;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// Reads vectors of every method, without allocating. Symbols are case-sensitive, as all specifications say.
/// </summary>
internal static class VectorReader
{
    /// <summary>Reads UTF-16.</summary>
    public static bool TryRead(
        VectorFormat format, ReadOnlySpan<char> text, out MetricValues values, out VectorProblem problem)
    {
        if (text.Length > VectorFormat.LengthMax) return TooLong(text.Length, out values, out problem);
        Span<byte> narrow = stackalloc byte[VectorFormat.LengthMax];
        if (System.Text.Ascii.FromUtf16(text, narrow, out _) != System.Buffers.OperationStatus.Done)
        {
            // One byte for each character keeps the offsets; no symbol has this one.
            for (var i = 0; i < text.Length; i++) narrow[i] = text[i] < 0x80 ? (byte)text[i] : byte.MaxValue;
        }

        return TryRead(format, narrow[..text.Length], out values, out problem);
    }

    /// <summary>Reads ASCII or UTF-8.</summary>
    public static bool TryRead(
        VectorFormat format, ReadOnlySpan<byte> text, out MetricValues values, out VectorProblem problem)
    {
        if (text.Length > VectorFormat.LengthMax) return TooLong(text.Length, out values, out problem);
        var at = 0;
        if (format.MayHaveParentheses && text is [(byte)'(', .., (byte)')'])
        {
            text = text[..^1];
            at = 1;
        }

        if (text[at..].StartsWith(format.PrefixBytes))
        {
            at += format.PrefixBytes.Length;
            return ReadMetrics(format, text, at, default, format.Mandatory, out values, out problem);
        }

        problem = new(text.IsEmpty ? VectorProblemKind.Empty : VectorProblemKind.Prefix, at, text.Length - at, -1);
        values = default;
        return false;
    }

    /// <summary>Reads metrics that replace those of a vector; any order, none twice.</summary>
    public static bool TryReplace(
        VectorFormat format, ReadOnlySpan<char> text, MetricValues onto,
        out MetricValues values, out VectorProblem problem)
    {
        if (text.Length > VectorFormat.LengthMax) return TooLong(text.Length, out values, out problem);
        Span<byte> narrow = stackalloc byte[VectorFormat.LengthMax];
        for (var i = 0; i < text.Length; i++) narrow[i] = text[i] < 0x80 ? (byte)text[i] : byte.MaxValue;
        return ReadMetrics(format, narrow[..text.Length], 0, onto, null, out values, out problem);
    }

    // A null for mandatory: the metrics replace others, so that none is missing and their order says nothing.
    private static bool ReadMetrics(
        VectorFormat format, ReadOnlySpan<byte> text, int at, MetricValues onto, uint? mandatory,
        out MetricValues values, out VectorProblem problem)
    {
        var (tags, letters) = (format.Tags, format.Letters);
        var ordered = format.IsOrdered && mandatory is not null;
        var (low, high, seen, next) = (onto.Low, onto.High, 0u, 0);
        if (at >= text.Length) return Fail(VectorProblemKind.Empty, 0, text.Length, -1, out values, out problem);
        while (true)
        {
            var field = text[at..];
            var index = IndexOf(tags, Head(field), next);
            if (index < 0) return UnknownName(at, field, out values, out problem);
            int start = tags[index].Length;
            var length = IsOneLetter(field, start) ? 1 : LengthOf(field[start..]);
            int code = length == 1
                ? letters[(index * VectorFormat.LettersEach) + field[start]]
                : LongCode(format.Metrics[index], field.Slice(start, length));
            var wrong = code == VectorFormat.NoLetter ? VectorProblemKind.UnknownValue
                : (seen & (1u << index)) != 0 ? VectorProblemKind.Repeated
                : ordered && index < next ? VectorProblemKind.Order : VectorProblemKind.None;
            if (wrong != VectorProblemKind.None) return Fail(wrong, at, start + length, index, out values, out problem);
            seen |= 1u << index;
            next = index + 1;
            Put(ref low, ref high, tags[index].Slot, code);
            if (start + length == field.Length) break;
            at += start + length + 1;
        }

        values = new MetricValues(low, high);
        problem = default;
        var missing = (mandatory ?? 0) & ~seen;
        if (missing == 0) return true;
        var first = System.Numerics.BitOperations.TrailingZeroCount(missing);
        return Fail(VectorProblemKind.Missing, 0, text.Length, first, out values, out problem);
    }

    private static void Put(ref ulong low, ref ulong high, int slot, int code)
    {
        ref var half = ref slot < 16 ? ref low : ref high;
        var shift = slot % 16 * 4;
        half = (half & ~(15ul << shift)) | ((ulong)(uint)code << shift);
    }

    private static bool IsOneLetter(ReadOnlySpan<byte> field, int start) =>
        field.Length == start + 1 || (field.Length > start + 1 && field[start + 1] == (byte)'/');

    private static int LongCode(VectorMetric metric, ReadOnlySpan<byte> value)
    {
        var code = value.Length is 0 or > sizeof(ulong) ? -1 : metric.CodeOf(VectorMetric.Pack(value));
        return code < 0 ? VectorFormat.NoLetter : code;
    }

    // The metric is nearly always the next one or soon after it.
    private static int IndexOf(MetricTag[] tags, uint head, int next)
    {
        for (var i = next; i < tags.Length; i++)
        {
            if (tags[i].Fits(head)) return i;
        }

        for (var i = 0; i < next; i++)
        {
            if (tags[i].Fits(head)) return i;
        }

        return -1;
    }

    private static uint Head(ReadOnlySpan<byte> field) => field.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32LittleEndian(field)
        : (uint)VectorMetric.Pack(field);

    private static int LengthOf(ReadOnlySpan<byte> rest)
    {
        var slash = rest.IndexOf((byte)'/');
        return slash < 0 ? rest.Length : slash;
    }

    private static bool UnknownName(
        int at, ReadOnlySpan<byte> field, out MetricValues values, out VectorProblem problem)
    {
        var length = LengthOf(field);
        var colon = field[..length].IndexOf((byte)':');
        var kind = colon < 1 ? VectorProblemKind.Malformed : VectorProblemKind.UnknownMetric;
        return Fail(kind, at, length, -1, out values, out problem);
    }

    private static bool TooLong(int length, out MetricValues values, out VectorProblem problem) =>
        Fail(VectorProblemKind.TooLong, 0, length, -1, out values, out problem);

    private static bool Fail(
        VectorProblemKind kind, int offset, int length, int metric, out MetricValues values, out VectorProblem problem)
    {
        values = default;
        problem = new(kind, offset, length, metric);
        return false;
    }
}
