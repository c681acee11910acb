namespace Yuimori.Workbench.Risks;

/// <summary>
/// The OWASP Risk Rating Methodology as OWASP publishes it: means, levels, a 3×3 matrix. The product that the source
/// document prints beside it is another method: <see cref="IpaColumn2"/>.
/// </summary>
public static class OwaspRiskRating
{
    private const int GroupFactors = 4;
    private const decimal MediumFrom = 3m;
    private const decimal HighFrom = 6m;

    /// <summary>Rates a vector.</summary>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static OwaspRiskScore Score(OwaspRiskVector vector)
    {
        var likelihood = Sum(vector, 0, OwaspMetrics.LikelihoodFactors) / 8m;
        var technical = Sum(vector, 8, GroupFactors) / 4m;
        decimal? business = vector.HasBusinessImpact ? Sum(vector, 16, GroupFactors) / 4m : null;
        var (likely, impact) = (LevelOf(likelihood), LevelOf(business ?? technical));
        return new(likelihood, likely, technical, business, impact, SeverityOf(likely, impact));
    }

    /// <summary>The level of a mean.</summary>
    public static OwaspLevel LevelOf(decimal mean) => mean switch
    {
        >= HighFrom => OwaspLevel.High,
        >= MediumFrom => OwaspLevel.Medium,
        _ => OwaspLevel.Low,
    };

    /// <summary>The matrix: every step of either level is a step of severity.</summary>
    public static OwaspSeverity SeverityOf(OwaspLevel likelihood, OwaspLevel impact) =>
        (OwaspSeverity)((int)likelihood + (int)impact);

    /// <summary>The name of a level.</summary>
    public static BilingualText Name(OwaspLevel level) => level switch
    {
        OwaspLevel.Low => new("低", "Low"),
        OwaspLevel.Medium => new("中", "Medium"),
        OwaspLevel.High => new("高", "High"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level"),
    };

    /// <summary>The name of a severity.</summary>
    public static BilingualText Name(OwaspSeverity severity) => severity switch
    {
        OwaspSeverity.Note => new("留意", "Note"),
        OwaspSeverity.Low => new("低", "Low"),
        OwaspSeverity.Medium => new("中", "Medium"),
        OwaspSeverity.High => new("高", "High"),
        OwaspSeverity.Critical => new("致命的", "Critical"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity"),
    };

    internal static int Sum(OwaspRiskVector vector, int firstSlot, int count)
    {
        var sum = 0;
        for (var slot = firstSlot; slot < firstSlot + count; slot++)
        {
            var code = vector.Values[slot];
            if (code == 0) throw new InvalidOperationException("A default-constructed vector has no score");
            sum += code - 1;
        }

        return sum;
    }
}
