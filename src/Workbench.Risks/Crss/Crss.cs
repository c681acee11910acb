namespace Yuimori.Workbench.Risks;

/// <summary>
/// CRSS, the CVSS based Risk Scoring System of JASO TP15002, in exact decimals (D16). The formulas are those of the
/// CVSS v2 base score with two decimals kept; they recompute all 11 rows of the source's table 4-2 and the five rows
/// of Hindawi SCN 2019 (art. 4614721) table 28. The guideline TP15002 itself was not at hand.
/// </summary>
public static class Crss
{
    /// <summary>From here on a risk is <see cref="CrssBand.Critical"/> (inferred).</summary>
    public const decimal CriticalFrom = 7.0m;

    /// <summary>From here on a risk is <see cref="CrssBand.Major"/> (inferred).</summary>
    public const decimal MajorFrom = 4.0m;

    /// <summary>Scores a vector. Intermediate values are not rounded; each result is, half away from zero.</summary>
    public static CrssScore Score(CrssVector vector)
    {
        var ease = 20m * Weight(vector.AccessVector) * Weight(vector.AccessComplexity) * Weight(vector.Authentication);
        var effect = 10.41m * (1m - ((1m - Weight(vector.Confidentiality))
            * (1m - Weight(vector.Integrity)) * (1m - Weight(vector.Availability))));
        var risk = effect == 0m ? 0m : ((0.6m * effect) + (0.4m * ease) - 1.5m) * 1.176m;
        var rounded = TwoDecimals(risk);
        return new CrssScore(vector, TwoDecimals(ease), TwoDecimals(effect), rounded, BandOf(rounded));
    }

    /// <summary>The band of a risk value.</summary>
    public static CrssBand BandOf(decimal risk) => risk switch
    {
        >= CriticalFrom => CrssBand.Critical,
        >= MajorFrom => CrssBand.Major,
        _ => CrssBand.Minor,
    };

    /// <summary>What a band asks for, in the source's words.</summary>
    public static BilingualText Name(CrssBand band) => band switch
    {
        CrssBand.Minor => new("レベルI：早急な対策は不要", "Level I: no urgent action"),
        CrssBand.Major => new("レベルII：要注意", "Level II: needs care"),
        CrssBand.Critical => new("レベルIII：対策が必要", "Level III: must be treated"),
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "Not a band"),
    };

    // The last factor makes every result carry exactly two decimals, so that one score has one spelling.
    private static decimal TwoDecimals(decimal value) =>
        decimal.Round(value, 2, MidpointRounding.AwayFromZero) + 0.00m;

    private static decimal Weight(CrssAccessVector value) => value switch
    {
        CrssAccessVector.Local => 0.395m,
        CrssAccessVector.Adjacent => 0.646m,
        CrssAccessVector.Network => 1m,
        _ => throw Undefined(value),
    };

    private static decimal Weight(CrssAccessComplexity value) => value switch
    {
        CrssAccessComplexity.High => 0.35m,
        CrssAccessComplexity.Medium => 0.61m,
        CrssAccessComplexity.Low => 0.71m,
        _ => throw Undefined(value),
    };

    private static decimal Weight(CrssAuthentication value) => value switch
    {
        CrssAuthentication.Multiple => 0.45m,
        CrssAuthentication.Single => 0.56m,
        CrssAuthentication.None => 0.704m,
        _ => throw Undefined(value),
    };

    private static decimal Weight(CrssEffect value) => value switch
    {
        CrssEffect.None => 0m,
        CrssEffect.Partial => 0.275m,
        CrssEffect.Complete => 0.660m,
        _ => throw Undefined(value),
    };

    private static ArgumentOutOfRangeException Undefined(Enum value) =>
        new(nameof(value), value, "A default-constructed vector has no score");
}
