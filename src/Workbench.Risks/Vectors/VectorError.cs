namespace Yuimori.Workbench.Risks;

/// <summary>Why a text is no vector.</summary>
/// <param name="Code">Stable code such as <c>CVSS40-06</c>; the prefix names the method.</param>
/// <param name="Ja">What came, what was expected and what to do, in Japanese.</param>
/// <param name="En">The same in English.</param>
public sealed record VectorError(string Code, string Ja, string En)
{
    /// <summary>Symbol of the metric that it is about, if it is about one.</summary>
    public string? Metric { get; init; }

    /// <summary>Where in the text the wrong part begins, from 1.</summary>
    public int Position { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {En}";
}
