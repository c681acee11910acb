namespace Yuimori.Workbench.Risks;

/// <summary>
/// The product that the source document (IPA, column 2) prints for the factors of the OWASP Risk Rating Methodology:
/// ((①+②)/2) × ((③+④)/2) with the means of ① threat agent, ② vulnerability, ③ technical impact, ④ business impact.
/// It is not OWASP's own rating and its numbers cannot be compared with it; the source gives no bands, so neither do we.
/// </summary>
public static class IpaColumn2
{
    private const int HalfFactors = 8;

    /// <summary>The product, 0 to 81, exact to its last decimal (1/64 steps).</summary>
    /// <returns><c>null</c> when the vector does not state the business factors, which are ④.</returns>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static decimal? Score(OwaspRiskVector vector)
    {
        var likelihood = OwaspRiskRating.Sum(vector, 0, HalfFactors);
        if (!vector.HasBusinessImpact) return null;
        var impact = OwaspRiskRating.Sum(vector, 8, HalfFactors / 2) + OwaspRiskRating.Sum(vector, 16, HalfFactors / 2);
        return likelihood * impact / 64m;
    }
}
