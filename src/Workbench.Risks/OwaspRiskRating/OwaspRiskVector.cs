namespace Yuimori.Workbench.Risks;

/// <summary>
/// The factors of the OWASP Risk Rating Methodology as its calculators write them, in this order:
/// <c>SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5</c>. The four business factors may
/// be left out together. A default-constructed one is no vector: it has no score.
/// </summary>
public readonly record struct OwaspRiskVector : IRiskVector<OwaspRiskVector>
{
    private OwaspRiskVector(MetricValues values) => Values = values;

    /// <inheritdoc/>
    public static IReadOnlyList<VectorMetric> Metrics => OwaspMetrics.Format.Metrics;

    /// <summary>Whether the business factors are stated.</summary>
    public bool HasBusinessImpact => Values.High != 0;

    internal MetricValues Values { get; }

    /// <inheritdoc/>
    public VectorValue this[string symbol] => VectorAccess.Value(OwaspMetrics.Format, Values, symbol);

    /// <summary>Parses a vector.</summary>
    public static Parsed<OwaspRiskVector> Parse(ReadOnlySpan<char> text)
    {
        if (!VectorReader.TryRead(OwaspMetrics.Format, text, out var values, out var problem))
            return VectorErrors.Make(OwaspMetrics.Format, problem, text);
        return MissingBusiness(values) is var missing and >= 0
            ? VectorErrors.Make(OwaspMetrics.Format, new(VectorProblemKind.Incomplete, 0, text.Length, missing), text)
            : new OwaspRiskVector(values);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out OwaspRiskVector vector)
    {
        var read = VectorReader.TryRead(OwaspMetrics.Format, text, out var values, out _);
        return Accept(read, values, out vector);
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out OwaspRiskVector vector)
    {
        var read = VectorReader.TryRead(OwaspMetrics.Format, text, out var values, out _);
        return Accept(read, values, out vector);
    }

    /// <summary>The canonical vector string.</summary>
    public override string ToString() => VectorWriter.Write(OwaspMetrics.Format, Values);

    private static bool Accept(bool read, MetricValues values, out OwaspRiskVector vector)
    {
        var isWhole = read && MissingBusiness(values) < 0;
        vector = isWhole ? new(values) : default;
        return isWhole;
    }

    private static int MissingBusiness(MetricValues values)
    {
        const int First = 12;
        const int Count = 4;
        if (values.High == 0) return -1;
        for (var i = 0; i < Count; i++)
        {
            if (values[16 + i] == 0) return First + i;
        }

        return -1;
    }
}
