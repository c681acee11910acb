namespace Yuimori.Workbench.Risks;

/// <summary>
/// The product that the source document (IPA, column 2) prints for the factors of the OWASP Risk Rating Methodology:
/// ((①+②)/2) × ((③+④)/2) with the means of ① threat agent, ② vulnerability, ③ technical impact, ④ business impact.
/// It is not OWASP's own rating and its numbers cannot be compared with it; the source gives no bands, so neither do
/// we.
/// </summary>
public static class IpaColumn2
{
    private const int HalfFactors = 8;

    /// <summary>
    /// Why a vector has no product: it lacks the business factors, which are ④. <c>null</c> when it has one.
    /// </summary>
    public static VectorError? Refuse(OwaspRiskVector vector) => vector.HasBusinessImpact ? null : new(
        "IPACOL2-01",
        "ビジネス的影響度がありません。この計算式の④です。FD、RD、NC、PVの4項目をすべて加えてください。",
        "The business impact is missing, which is ④ of this formula. Add all four of FD, RD, NC, PV.");

    /// <summary>The product, 0 to 81, exact to its last decimal (steps of 1/64).</summary>
    /// <exception cref="InvalidOperationException">
    /// The vector is default-constructed, or lacks the business factors: <see cref="Refuse"/> says so first.
    /// </exception>
    public static decimal Score(OwaspRiskVector vector)
    {
        var likelihood = OwaspRiskRating.Sum(vector, 0, HalfFactors);
        var impact = OwaspRiskRating.Sum(vector, 8, HalfFactors / 2) + OwaspRiskRating.Sum(vector, 16, HalfFactors / 2);
        return likelihood * impact / 64m;
    }
}
