using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The six metrics of CRSS (JASO TP15002, adapted from CVSS v2). Written like a CVSS v2 base vector:
/// <c>AV:N/AC:M/Au:S/C:C/I:C/A:P</c>.
/// </summary>
/// <param name="AccessVector">攻撃元区分, AV: L, A, N.</param>
/// <param name="AccessComplexity">攻撃条件の複雑さ, AC: H, M, L.</param>
/// <param name="Authentication">攻撃前の認証要否, Au: M, S, N.</param>
/// <param name="Confidentiality">機密性への影響, C: N, P, C.</param>
/// <param name="Integrity">完全性への影響, I: N, P, C.</param>
/// <param name="Availability">可用性への影響, A: N, P, C.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CrssVector(
    CrssAccessVector AccessVector,
    CrssAccessComplexity AccessComplexity,
    CrssAuthentication Authentication,
    CrssEffect Confidentiality,
    CrssEffect Integrity,
    CrssEffect Availability)
{
    private static readonly string[] Names = ["AV", "AC", "Au", "C", "I", "A"];
    private static readonly string[] Letters = ["LAN", "HML", "MSN", "NPC", "NPC", "NPC"];

    /// <summary>Parses a vector; all six metrics in this order, so that one vector has one spelling.</summary>
    public static Parsed<CrssVector> Parse(string? text)
    {
        var parts = text is { Length: <= 40 } ? text.Split('/') : [];
        if (parts.Length != Names.Length) return Bad(text);
        Span<int> values = stackalloc int[Names.Length];
        for (var i = 0; i < Names.Length; i++)
        {
            var metric = ParseMetric(parts[i]);
            if (metric is null || metric.Value.Index != i) return Bad(text);
            values[i] = metric.Value.Value;
        }

        return FromValues(values);
    }

    /// <summary>This vector with single metrics replaced.</summary>
    /// <param name="metrics">Such as <c>I:C/A:C</c>.</param>
    public Parsed<CrssVector> With(string? metrics)
    {
        Span<int> values = [(int)AccessVector, (int)AccessComplexity, (int)Authentication,
            (int)Confidentiality, (int)Integrity, (int)Availability];
        if (metrics is not { Length: > 0 and <= 40 }) return Bad(metrics);
        foreach (var part in metrics.Split('/'))
        {
            if (ParseMetric(part) is not { } metric) return Bad(metrics);
            values[metric.Index] = metric.Value;
        }

        return FromValues(values);
    }

    /// <summary>The lower of each metric: what treatment leaves is never worse than what was there.</summary>
    public CrssVector Lower(CrssVector other) => new(
        (CrssAccessVector)Math.Min((int)AccessVector, (int)other.AccessVector),
        (CrssAccessComplexity)Math.Min((int)AccessComplexity, (int)other.AccessComplexity),
        (CrssAuthentication)Math.Min((int)Authentication, (int)other.Authentication),
        (CrssEffect)Math.Min((int)Confidentiality, (int)other.Confidentiality),
        (CrssEffect)Math.Min((int)Integrity, (int)other.Integrity),
        (CrssEffect)Math.Min((int)Availability, (int)other.Availability));

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] values = [(int)AccessVector, (int)AccessComplexity, (int)Authentication,
            (int)Confidentiality, (int)Integrity, (int)Availability];
        return string.Join('/', values.Select((v, i) => $"{Names[i]}:{Letters[i][v - 1]}"));
    }

    private static (int Index, int Value)? ParseMetric(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon != part.Length - 2) return null;
        var index = Array.IndexOf(Names, part[..colon]);
        if (index < 0) return null;
        var value = Letters[index].IndexOf(part[^1], StringComparison.Ordinal);
        return value < 0 ? null : (index, value + 1);
    }

    private static CrssVector FromValues(ReadOnlySpan<int> values) => new(
        (CrssAccessVector)values[0], (CrssAccessComplexity)values[1], (CrssAuthentication)values[2],
        (CrssEffect)values[3], (CrssEffect)values[4], (CrssEffect)values[5]);

    private static VectorError Bad(string? text)
    {
        var came = text is { Length: > 60 } ? text[..60] + "…" : text;
        return new(
            "CRSS-01",
            $"「{came}」はCRSSのベクトルではありません。「AV:L|A|N/AC:H|M|L/Au:M|S|N/C:N|P|C/I:N|P|C/A:N|P|C」の形にしてください。",
            $"\"{came}\" is no CRSS vector; it has the form AV:L|A|N/AC:H|M|L/Au:M|S|N/C:N|P|C/I:N|P|C/A:N|P|C.");
    }
}
