namespace Yuimori.Workbench.Risks;

/// <summary>
/// The formulas of CVSS 3.0 and 3.1 (specifications, 8.1 to 8.3 and 7.1 to 7.3), which differ in rounding and one
/// power.
/// </summary>
internal static class CvssV3Formulas
{
    private const ulong BasePlaces = 0xFFFF_FFFF;
    private const int Combinations = 27;
    private const int ScopeChanged = 2;

    // Numbers below are in this part of one: sub-scores times 100 or 108 hundredths.
    private const long Sum = CvssV3Weights.One * 100;

    // Three weights in hundredths on tenths.
    private const long Product = 10_000_000;

    /// <summary>All three scores.</summary>
    /// <param name="values">Of a vector of either version.</param>
    /// <param name="environmental">The impact table of the environmental score.</param>
    /// <param name="isRounded">Whether five decimals are kept before rounding up (3.1, appendix A).</param>
    public static CvssV3Scores Score(MetricValues values, long[] environmental, bool isRounded)
    {
        var stated = RoundedSum(values.Low, neutral: true, CvssV3Weights.Impact15, isRounded);
        var modified = RoundedSum(values.Overridden(BasePlaces), neutral: false, environmental, isRounded);
        var factor = Factor(values.Low);
        return new(
            CvssScore.FromTenths(stated),
            CvssScore.FromTenths(RoundUp(stated * factor, Product, isRounded)),
            CvssScore.FromTenths(RoundUp(modified * factor, Product, isRounded)));
    }

    private static int RoundedSum(ulong values, bool neutral, long[] impacts, bool isRounded)
    {
        int At(int slot) => (int)((values >> (slot * 4)) & 15) - 1;
        var (av, ac, pr, ui, scope, c, i, a) = (At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7));
        if ((av | ac | pr | ui | scope | c | i | a) < 0)
            throw new InvalidOperationException("A default-constructed vector has no score");
        var requirements = neutral ? 13 : (Requirement(At(11)) * 9) + (Requirement(At(12)) * 3) + Requirement(At(13));
        var combination = (((scope * Combinations) + (c * 9) + (i * 3) + a) * Combinations) + requirements;
        var impact = impacts[combination];
        if (impact <= 0) return 0;
        var exploitability = CvssV3Weights.Exploitability[(((((((av * 2) + ac) * 3) + pr) * 2) + ui) * 2) + scope];
        var sum = (impact + exploitability) * (scope == ScopeChanged - 1 ? 108 : 100);
        return RoundUp(Math.Min(sum, 10 * Sum), Sum, isRounded);
    }

    // High, medium, low; "not defined" is medium.
    private static int Requirement(int index) => index < 0 ? 1 : index;

    private static long Factor(ulong values) => (long)CvssV3Weights.Maturity[(int)((values >> 32) & 15)]
        * CvssV3Weights.Remediation[(int)((values >> 36) & 15)] * CvssV3Weights.Confidence[(int)((values >> 40) & 15)];

    // To the tenth that is equal or higher.
    private static int RoundUp(long value, long one, bool isRounded)
    {
        var tenth = one / 10;
        if (!isRounded) return (int)((value + tenth - 1) / tenth);
        var small = one / 100_000;
        var rounded = (value + (small / 2)) / small;
        return (int)((rounded + 9_999) / 10_000);
    }
}
