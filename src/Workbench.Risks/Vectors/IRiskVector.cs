namespace Yuimori.Workbench.Risks;

/// <summary>What the vectors of all methods share.</summary>
/// <typeparam name="TSelf">The vector's own type.</typeparam>
public interface IRiskVector<TSelf>
    where TSelf : struct, IRiskVector<TSelf>
{
    /// <summary>All metrics of the method in canonical order.</summary>
    static abstract IReadOnlyList<VectorMetric> Metrics { get; }

    /// <summary>Parses a vector, or says precisely why the text is none.</summary>
    static abstract Parsed<TSelf> Parse(ReadOnlySpan<char> text);

    /// <summary>Parses a vector without allocating.</summary>
    static abstract bool TryParse(ReadOnlySpan<char> text, out TSelf vector);

    /// <summary>Parses a vector in ASCII or UTF-8 without allocating.</summary>
    static abstract bool TryParse(ReadOnlySpan<byte> text, out TSelf vector);

    /// <summary>The value of a metric, the first one ("not defined") when the vector does not state it.</summary>
    /// <exception cref="ArgumentException">The method has no such metric, or the vector is
    /// default-constructed.</exception>
    VectorValue this[string symbol] { get; }
}
