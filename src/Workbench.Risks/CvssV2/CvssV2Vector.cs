namespace Yuimori.Workbench.Risks;

/// <summary>
/// A CVSS 2.0 vector (FIRST, CVSS v2 complete guide, 2.4): base, temporal and environmental metrics in any order.
/// A default-constructed one is no vector: it has no score.
/// </summary>
public readonly record struct CvssV2Vector : IRiskVector<CvssV2Vector>
{
    internal CvssV2Vector(MetricValues values) => Values = values;

    /// <inheritdoc/>
    public static IReadOnlyList<VectorMetric> Metrics => CvssV2Metrics.Format.Metrics;

    internal MetricValues Values { get; }

    /// <summary>Whether a temporal metric is defined; without one there is no temporal score.</summary>
    public bool HasTemporal => (Values.Low & CvssV2Metrics.TemporalPlaces) != 0;

    /// <summary>Whether an environmental metric is defined; without one there is no environmental score.</summary>
    public bool HasEnvironmental => (Values.Low & CvssV2Metrics.EnvironmentalPlaces) != 0;

    /// <inheritdoc/>
    public VectorValue this[string symbol] => VectorAccess.Value(CvssV2Metrics.Format, Values, symbol);

    /// <summary>Parses a vector such as <c>AV:N/AC:L/Au:N/C:P/I:P/A:P</c>.</summary>
    public static Parsed<CvssV2Vector> Parse(ReadOnlySpan<char> text) =>
        VectorReader.TryRead(CvssV2Metrics.Format, text, out var values, out var problem)
            ? new CvssV2Vector(values)
            : VectorErrors.Make(CvssV2Metrics.Format, problem, text);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CvssV2Vector vector)
    {
        var read = VectorReader.TryRead(CvssV2Metrics.Format, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out CvssV2Vector vector)
    {
        var read = VectorReader.TryRead(CvssV2Metrics.Format, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <summary>This vector with single metrics replaced.</summary>
    /// <param name="metrics">Such as <c>AC:H</c>, several with slashes between them, in any order.</param>
    public Parsed<CvssV2Vector> With(ReadOnlySpan<char> metrics) =>
        VectorReader.TryReplace(CvssV2Metrics.Format, metrics, Values, out var values, out var problem)
            ? new CvssV2Vector(values)
            : VectorErrors.Make(CvssV2Metrics.Format, problem, metrics);

    /// <summary>The canonical vector string.</summary>
    public override string ToString() => VectorWriter.Write(CvssV2Metrics.Format, Values);
}
