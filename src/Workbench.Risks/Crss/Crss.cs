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

    private const int Each = 3;

    // The weights, in the order of the enums.
    private static readonly decimal[] AccessVector = [0.395m, 0.646m, 1m];
    private static readonly decimal[] Complexity = [0.35m, 0.61m, 0.71m];
    private static readonly decimal[] Authentication = [0.45m, 0.56m, 0.704m];
    private static readonly decimal[] Effect = [0m, 0.275m, 0.660m];

    // A System of ten thousand components asks for the same 729 scores again and again.
    private static readonly CrssScore[] Scores = [.. Enumerable.Range(0, 729).Select(Compute)];

    /// <summary>Scores a vector. Intermediate values are not rounded; each result is, half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vector is default-constructed.</exception>
    public static CrssScore Score(CrssVector vector)
    {
        var index = Digit((int)vector.AccessVector, vector);
        index = (index * Each) + Digit((int)vector.AccessComplexity, vector);
        index = (index * Each) + Digit((int)vector.Authentication, vector);
        index = (index * Each) + Digit((int)vector.Confidentiality, vector);
        index = (index * Each) + Digit((int)vector.Integrity, vector);
        return Scores[(index * Each) + Digit((int)vector.Availability, vector)];
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

    private static int Digit(int value, CrssVector vector) => value is >= 1 and <= Each
        ? value - 1
        : throw new ArgumentOutOfRangeException(nameof(vector), vector, "A default-constructed vector has no score");

    private static CrssScore Compute(int index)
    {
        int At(int power) => index / power % Each;
        var vector = new CrssVector(
            (CrssAccessVector)(At(243) + 1), (CrssAccessComplexity)(At(81) + 1), (CrssAuthentication)(At(27) + 1),
            (CrssEffect)(At(9) + 1), (CrssEffect)(At(3) + 1), (CrssEffect)(At(1) + 1));
        var ease = 20m * AccessVector[At(243)] * Complexity[At(81)] * Authentication[At(27)];
        var effect = 10.41m * (1m - ((1m - Effect[At(9)]) * (1m - Effect[At(3)]) * (1m - Effect[At(1)])));
        var risk = effect == 0m ? 0m : ((0.6m * effect) + (0.4m * ease) - 1.5m) * 1.176m;
        var rounded = TwoDecimals(risk);
        return new CrssScore(vector, TwoDecimals(ease), TwoDecimals(effect), rounded, BandOf(rounded));
    }
}
