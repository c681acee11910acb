namespace Yuimori.Workbench.Risks;

/// <summary>
/// Scores CVSS 2.0 vectors (guide, 3.2), each equation rounded to one decimal, half away from zero: base scores by
/// tables that were made in exact decimals, the rest in integers. Nothing is allocated.
/// </summary>
public static class CvssV2
{
    private const int Combinations = 27;
    private const int Neutral = 13;

    private static readonly decimal[] AttackVector = [0.395m, 0.646m, 1m];
    private static readonly decimal[] Complexity = [0.35m, 0.61m, 0.71m];
    private static readonly decimal[] Authentication = [0.45m, 0.56m, 0.704m];
    private static readonly decimal[] Impact = [0m, 0.275m, 0.660m];
    private static readonly decimal[] Requirement = [0.5m, 1m, 1.51m];

    // Base scores in tenths by AV, AC, Au and C, I, A; adjusted ones also by CR, IR, AR. Only the adjusted impact is
    // limited to 10: that of C:C/I:C/A:C is 10.00084536.
    private static readonly sbyte[] Stated =
        [.. Enumerable.Range(0, Combinations * Combinations).Select(
            static i => Tenths(i / Combinations, ImpactOf(i % Combinations, Neutral)))];

    private static readonly sbyte[] Adjusted =
        [.. Enumerable.Range(0, Combinations * Combinations * Combinations).Select(static i => Tenths(
            i / (Combinations * Combinations),
            Math.Min(10m, ImpactOf(i / Combinations % Combinations, i % Combinations))))];

    // In hundredths; the first is "not defined".
    private static ReadOnlySpan<byte> Exploitability => [100, 85, 90, 95, 100];

    private static ReadOnlySpan<byte> Remediation => [100, 87, 90, 95, 100];

    private static ReadOnlySpan<byte> Confidence => [100, 90, 95, 100];

    private static ReadOnlySpan<byte> Damage => [0, 0, 10, 30, 40, 50];

    private static ReadOnlySpan<byte> Distribution => [100, 0, 25, 75, 100];

    /// <summary>Base score, and temporal and environmental score where their metrics are defined.</summary>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static CvssV2Scores Score(CvssV2Vector vector)
    {
        var values = vector.Values;
        var (ease, impact) = (Number(values, 0), Number(values, 3));
        if ((ease | impact) < 0) throw new InvalidOperationException("A default-constructed vector has no score");
        int stated = Stated[(ease * Combinations) + impact];
        var factor = Exploitability[values[6]] * Remediation[values[7]] * Confidence[values[8]];
        CvssScore? temporal = vector.HasTemporal ? CvssScore.FromTenths(Divided(stated * factor, 1_000_000)) : null;
        if (!vector.HasEnvironmental) return new(CvssScore.FromTenths(stated), temporal, null);

        // The adjusted base score can be as low as -0.2; the guide limits nothing before the end, nor does anybody.
        int changed = Adjusted[(((ease * Combinations) + impact) * Combinations) + Requirements(values)];
        var adjusted = Divided(changed * factor, 1_000_000);
        var damaged = (adjusted * 100) + ((100 - adjusted) * Damage[values[9]]);
        var environmental = Divided(damaged * Distribution[values[10]], 10_000);
        return new(CvssScore.FromTenths(stated), temporal, CvssScore.FromTenths(Math.Max(environmental, 0)));
    }

    /// <summary>The band of a score.</summary>
    public static CvssV2Level LevelOf(CvssScore score) => score.Tenths switch
    {
        >= 70 => CvssV2Level.High,
        >= 40 => CvssV2Level.Medium,
        _ => CvssV2Level.Low,
    };

    /// <summary>The name of a band.</summary>
    public static BilingualText Name(CvssV2Level level) => level switch
    {
        CvssV2Level.Low => new("レベルI（注意）", "Low"),
        CvssV2Level.Medium => new("レベルII（警告）", "Medium"),
        CvssV2Level.High => new("レベルIII（危険）", "High"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a band"),
    };

    private static sbyte Tenths(int exploits, decimal impact)
    {
        if (impact == 0m) return 0;
        var ease = 20m * AttackVector[exploits / 9] * Complexity[exploits / 3 % 3] * Authentication[exploits % 3];
        var score = ((0.6m * impact) + (0.4m * ease) - 1.5m) * 1.176m;
        return (sbyte)(decimal.Round(score, 1, MidpointRounding.AwayFromZero) * 10m);
    }

    private static decimal ImpactOf(int cia, int requirements)
    {
        var left = 1m;
        for (var digit = 9; digit > 0; digit /= 3)
            left *= 1m - (Impact[cia / digit % 3] * Requirement[requirements / digit % 3]);
        return 10.41m * (1m - left);
    }

    private static int Number(MetricValues values, int slot)
    {
        var (first, second, third) = (values[slot] - 1, values[slot + 1] - 1, values[slot + 2] - 1);
        return (first | second | third) < 0 ? -1 : (first * 9) + (second * 3) + third;
    }

    private static int Requirements(MetricValues values)
    {
        var number = 0;
        for (var slot = 11; slot < 14; slot++) number = (number * 3) + (values[slot] == 0 ? 1 : values[slot] - 1);
        return number;
    }

    // Half away from zero.
    private static int Divided(int value, int by) => (value + (value < 0 ? -by / 2 : by / 2)) / by;
}
