namespace Yuimori.Workbench.Risks;

/// <summary>Why a vector string was refused.</summary>
/// <param name="Code">Stable code such as <c>CRSS-01</c>; the prefix names the method.</param>
/// <param name="Ja">What came, what was expected and what to do, in Japanese.</param>
/// <param name="En">The same in English.</param>
public sealed record VectorError(string Code, string Ja, string En)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {En}";
}
