namespace Yuimori.Workbench.Risks;

/// <summary>One text in both languages. The library has its own pair, since it stands on nothing.</summary>
/// <param name="Ja">Japanese.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Ja, string En)
{
    /// <inheritdoc/>
    public override string ToString() => En;
}
