namespace Yuimori.Workbench.Risks;

/// <summary>
/// The weights of CVSS 3.0 and 3.1 (specifications, 8.4 and 7.4) as tables of sub-scores, made once in exact
/// decimals. Only the 15th and 13th power exceed a decimal's 28 digits, with an error below 10⁻²⁶; tests compare
/// every sum with exact fractions.
/// </summary>
internal static class CvssV3Weights
{
    /// <summary>Parts of one in the tables: what the decimals hold is cut there.</summary>
    public const long One = 1_000_000_000_000_000;

    private const int Combinations = 27;

    private static readonly decimal[] AttackVector = [0.85m, 0.62m, 0.55m, 0.2m];
    private static readonly decimal[] Complexity = [0.77m, 0.44m];
    private static readonly decimal[] Privileges = [0.85m, 0.62m, 0.27m];
    private static readonly decimal[] PrivilegesChanged = [0.85m, 0.68m, 0.5m];
    private static readonly decimal[] Interaction = [0.85m, 0.62m];
    private static readonly decimal[] Impact = [0.56m, 0.22m, 0m];
    private static readonly decimal[] Requirement = [1.5m, 1m, 0.5m];

    /// <summary>By exploit code maturity, in hundredths; the first is "not defined".</summary>
    public static ReadOnlySpan<byte> Maturity => [100, 100, 97, 94, 91];

    /// <summary>By remediation level, in hundredths.</summary>
    public static ReadOnlySpan<byte> Remediation => [100, 100, 97, 96, 95];

    /// <summary>By report confidence, in hundredths.</summary>
    public static ReadOnlySpan<byte> Confidence => [100, 100, 96, 92];

    /// <summary>Exploitability by AV, AC, PR, UI, S.</summary>
    public static long[] Exploitability { get; } =
    [
        .. from av in AttackVector
           from ac in Complexity
           from pr in (int[])[0, 1, 2]
           from ui in Interaction
           from changed in (bool[])[false, true]
           select (long)(8.22m * av * ac * (changed ? PrivilegesChanged : Privileges)[pr] * ui * One),
    ];

    /// <summary>
    /// Impact by S, by C, I, A, by CR, IR, AR: base score of both versions, and environmental of 3.0.
    /// </summary>
    public static long[] Impact15 { get; } = Impacts(static miss => Power(miss - 0.02m, 15));

    /// <summary>Impact by S, by C, I, A, by CR, IR, AR: environmental score of 3.1.</summary>
    public static long[] Impact13 { get; } = Impacts(static miss => Power((miss * 0.9731m) - 0.02m, 13));

    private static long[] Impacts(Func<decimal, decimal> power)
    {
        var table = new long[2 * Combinations * Combinations];
        for (var i = 0; i < table.Length; i++)
        {
            var (cia, requirements) = (i / Combinations % Combinations, i % Combinations);
            var left = 1m;
            for (var digit = 9; digit > 0; digit /= 3)
                left *= 1m - (Impact[cia / digit % 3] * Requirement[requirements / digit % 3]);
            var miss = Math.Min(1m - left, 0.915m);
            var isChanged = i >= Combinations * Combinations;
            var impact = isChanged ? (7.52m * (miss - 0.029m)) - (3.25m * power(miss)) : 6.42m * miss;
            table[i] = (long)decimal.Floor(impact * One);
        }

        return table;
    }

    private static decimal Power(decimal value, int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= value;
        return power;
    }
}
