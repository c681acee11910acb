namespace Yuimori.Workbench.Risks;

/// <summary>
/// A CVSS 4.0 vector (FIRST, CVSS v4.0 specification, section 7): metrics in the order of its table 23, no other.
/// A default-constructed one is no vector: it has no score.
/// </summary>
public readonly record struct CvssV40Vector : IRiskVector<CvssV40Vector>
{
    internal CvssV40Vector(MetricValues values) => Values = values;

    /// <inheritdoc/>
    public static IReadOnlyList<VectorMetric> Metrics => CvssV40Metrics.Format.Metrics;

    internal MetricValues Values { get; }

    /// <summary>
    /// Which groups went into the score: <c>CVSS-B</c>, <c>CVSS-BT</c>, <c>CVSS-BE</c> or <c>CVSS-BTE</c>.
    /// </summary>
    public string Nomenclature =>
        (VectorAccess.IsDefined(CvssV40Metrics.Format, Values, MetricGroup.Threat),
            VectorAccess.IsDefined(CvssV40Metrics.Format, Values, MetricGroup.Environmental)) switch
        {
            (false, false) => "CVSS-B",
            (true, false) => "CVSS-BT",
            (false, true) => "CVSS-BE",
            (true, true) => "CVSS-BTE",
        };

    /// <inheritdoc/>
    public VectorValue this[string symbol] => VectorAccess.Value(CvssV40Metrics.Format, Values, symbol);

    /// <summary>
    /// Parses a vector such as <c>CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N</c>.
    /// </summary>
    public static Parsed<CvssV40Vector> Parse(ReadOnlySpan<char> text) =>
        VectorReader.TryRead(CvssV40Metrics.Format, text, out var values, out var problem)
            ? new CvssV40Vector(values)
            : VectorErrors.Make(CvssV40Metrics.Format, problem, text);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> text, out CvssV40Vector vector)
    {
        var read = VectorReader.TryRead(CvssV40Metrics.Format, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> text, out CvssV40Vector vector)
    {
        var read = VectorReader.TryRead(CvssV40Metrics.Format, text, out var values, out _);
        vector = new(values);
        return read;
    }

    /// <summary>This vector with single metrics replaced.</summary>
    /// <param name="metrics">Such as <c>AC:H</c>, several with slashes between them, in any order.</param>
    public Parsed<CvssV40Vector> With(ReadOnlySpan<char> metrics) =>
        VectorReader.TryReplace(CvssV40Metrics.Format, metrics, Values, out var values, out var problem)
            ? new CvssV40Vector(values)
            : VectorErrors.Make(CvssV40Metrics.Format, problem, metrics);

    /// <summary>The canonical vector string.</summary>
    public override string ToString() => VectorWriter.Write(CvssV40Metrics.Format, Values);
}
