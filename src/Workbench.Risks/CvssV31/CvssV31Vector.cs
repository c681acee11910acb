namespace Yuimori.Workbench.Risks;

/// <summary>
/// A CVSS 3.1 vector (FIRST, CVSS v3.1 specification, section 6): metrics in any order.
/// A default-constructed one is no vector: it has no score.
/// </summary>
public readonly record struct CvssV31Vector : IRiskVector<CvssV31Vector>
{
    internal CvssV31Vector(MetricValues values) => Values = values;

    /// <inheritdoc/>
    public static IReadOnlyList<VectorMetric> Metrics => CvssV3Metrics.Format31.Metrics;

    internal MetricValues Values { get; }

    /// <inheritdoc/>
    public VectorValue this[string symbol] => VectorAccess.Value(CvssV3Metrics.Format31, Values, symbol);

    /// <summary>Parses a vector such as <c>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</c>.</summary>
    public static Parsed<CvssV31Vector> Parse(ReadOnlySpan<char> text) =>
        VectorReader.TryRead(CvssV3Metrics.Format31, text, out var values, out var problem)
            ? new CvssV31Vector(values)
            : VectorErrors.Make(CvssV3Metrics.Format31, problem, text);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CvssV31Vector vector)
    {
        var read = VectorReader.TryRead(CvssV3Metrics.Format31, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out CvssV31Vector vector)
    {
        var read = VectorReader.TryRead(CvssV3Metrics.Format31, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <summary>This vector with single metrics replaced.</summary>
    /// <param name="metrics">Such as <c>AC:H</c>, several with slashes between them, in any order.</param>
    public Parsed<CvssV31Vector> With(ReadOnlySpan<char> metrics) =>
        VectorReader.TryReplace(CvssV3Metrics.Format31, metrics, Values, out var values, out var problem)
            ? new CvssV31Vector(values)
            : VectorErrors.Make(CvssV3Metrics.Format31, problem, metrics);

    /// <summary>The canonical vector string.</summary>
    public override string ToString() => VectorWriter.Write(CvssV3Metrics.Format31, Values);
}
