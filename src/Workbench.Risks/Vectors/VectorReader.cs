using System.Buffers.Binary;

namespace Yuimori.Workbench.Risks;

/// <summary>Reads vectors of every method, without allocating. Symbols are case-sensitive, as all specifications say.</summary>
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
            return ReadMetrics(format, text, at + format.PrefixBytes.Length, default, format.Mandatory, out values, out problem);
        problem = new(text.IsEmpty ? VectorProblemKind.Empty : VectorProblemKind.Prefix, at, text.Length - at, -1);
        values = default;
        return false;
    }

    /// <summary>Reads metrics that replace those of a vector; any order, none twice.</summary>
    public static bool TryReplace(
        VectorFormat format, ReadOnlySpan<char> text, MetricValues onto, out MetricValues values, out VectorProblem problem)
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
        var metrics = format.Metrics;
        var ordered = format.IsOrdered && mandatory is not null;
        var (low, high, seen, next) = (onto.Low, onto.High, 0u, 0);
        if (at >= text.Length) return Fail(VectorProblemKind.Empty, 0, text.Length, -1, out values, out problem);
        while (true)
        {
            var field = text[at..];
            var index = IndexOf(metrics, Head(field), next);
            if (index < 0) return UnknownName(at, field, out values, out problem);
            var metric = metrics[index];
            var start = metric.Symbol.Length + 1;
            var length = field.Length == start + 1 || (field.Length > start + 1 && field[start + 1] == (byte)'/')
                ? 1 : LengthOf(field[start..]);
            var code = length is 0 or > 8 ? -1 : metric.CodeOf(
                length == 1 ? field[start] : VectorMetric.Pack(field.Slice(start, length)));
            if (code < 0)
                return Fail(VectorProblemKind.UnknownValue, at, start + length, index, out values, out problem);
            if ((seen & (1u << index)) != 0)
                return Fail(VectorProblemKind.Repeated, at, start + length, index, out values, out problem);
            if (ordered && index < next)
                return Fail(VectorProblemKind.Order, at, start + length, index, out values, out problem);
            seen |= 1u << index;
            next = index + 1;
            var shift = metric.Slot % 16 * 4;
            if (metric.Slot < 16) low = (low & ~(15ul << shift)) | ((ulong)code << shift);
            else high = (high & ~(15ul << shift)) | ((ulong)code << shift);
            if (start + length == field.Length) break;
            at += start + length + 1;
        }

        values = new MetricValues(low, high);
        var missing = (mandatory ?? 0) & ~seen;
        if (missing == 0)
        {
            problem = default;
            return true;
        }

        var first = System.Numerics.BitOperations.TrailingZeroCount(missing);
        return Fail(VectorProblemKind.Missing, 0, text.Length, first, out values, out problem);
    }

    // The metric is nearly always the next one or soon after it.
    private static int IndexOf(VectorMetric[] metrics, uint head, int next)
    {
        for (var i = next; i < metrics.Length; i++)
        {
            if ((head & metrics[i].TagMask) == metrics[i].Tag) return i;
        }

        for (var i = 0; i < next; i++)
        {
            if ((head & metrics[i].TagMask) == metrics[i].Tag) return i;
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
