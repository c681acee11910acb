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
    CrssEffect Availability) : IRiskVector<CrssVector>
{
    /// <inheritdoc/>
    public static IReadOnlyList<VectorMetric> Metrics => CrssVectorFormat.Format.Metrics;

    private MetricValues Values => new(
        (ulong)AccessVector | ((ulong)AccessComplexity << 4) | ((ulong)Authentication << 8)
        | ((ulong)Confidentiality << 12) | ((ulong)Integrity << 16) | ((ulong)Availability << 20), 0);

    /// <inheritdoc/>
    public VectorValue this[string symbol] => VectorAccess.Value(CrssVectorFormat.Format, Values, symbol);

    /// <summary>Parses a vector; all six metrics in this order, so that one vector has one spelling.</summary>
    public static Parsed<CrssVector> Parse(ReadOnlySpan<char> text) =>
        VectorReader.TryRead(CrssVectorFormat.Format, text, out var values, out var problem)
            ? From(values)
            : VectorErrors.Make(CrssVectorFormat.Format, problem, text);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CrssVector vector)
    {
        var read = VectorReader.TryRead(CrssVectorFormat.Format, text, out var values, out _);
        vector = From(values);
        return read;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out CrssVector vector)
    {
        var read = VectorReader.TryRead(CrssVectorFormat.Format, text, out var values, out _);
        vector = From(values);
        return read;
    }

    /// <summary>This vector with single metrics replaced.</summary>
    /// <param name="metrics">Such as <c>I:C/A:C</c>, in any order.</param>
    public Parsed<CrssVector> With(ReadOnlySpan<char> metrics) =>
        VectorReader.TryReplace(CrssVectorFormat.Format, metrics, Values, out var values, out var problem)
            ? From(values)
            : VectorErrors.Make(CrssVectorFormat.Format, problem, metrics);

    /// <summary>The lower of each metric: what treatment leaves is never worse than what was there.</summary>
    public CrssVector Lower(CrssVector other) => new(
        (CrssAccessVector)Math.Min((int)AccessVector, (int)other.AccessVector),
        (CrssAccessComplexity)Math.Min((int)AccessComplexity, (int)other.AccessComplexity),
        (CrssAuthentication)Math.Min((int)Authentication, (int)other.Authentication),
        (CrssEffect)Math.Min((int)Confidentiality, (int)other.Confidentiality),
        (CrssEffect)Math.Min((int)Integrity, (int)other.Integrity),
        (CrssEffect)Math.Min((int)Availability, (int)other.Availability));

    /// <inheritdoc/>
    public override string ToString() => VectorWriter.Write(CrssVectorFormat.Format, Values);

    private static CrssVector From(MetricValues values) => new(
        (CrssAccessVector)values[0], (CrssAccessComplexity)values[1], (CrssAuthentication)values[2],
        (CrssEffect)values[3], (CrssEffect)values[4], (CrssEffect)values[5]);
}
