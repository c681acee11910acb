namespace Yuimori.Workbench.Risks;

/// <summary>
/// One equivalence class of CVSS 4.0 as a table: from the values of its metrics, four bits each, to its level and to
/// the severity distance from the first highest vector of that level that is nowhere below (specification, section 8;
/// the highest vectors are facts of FIRST's max_composed.js, BSD-2-Clause).
/// </summary>
internal static class EquivalenceClass
{
    /// <summary>Set where a mandatory metric has no value.</summary>
    public const byte Undefined = 0x80;

    private const int LevelBits = 3;

    public static int Level(int entry) => entry & ((1 << LevelBits) - 1);

    public static int Distance(int entry) => entry >> LevelBits;

    public static byte Entry(int level, int distance) => (byte)(level | (distance << LevelBits));

    /// <summary>EQ1: AV, PR, UI.</summary>
    public static byte[] Eq1() => Make(3, static m => m is [0, 0, 0] ? 0 : m[0] != 3 && m.AsSpan().Contains(0) ? 1 : 2,
        [[[0, 0, 0]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[3, 0, 0], [1, 1, 1]]]);

    /// <summary>EQ2: AC, AT.</summary>
    public static byte[] Eq2() => Make(2, static m => m is [0, 0] ? 0 : 1, [[[0, 0]], [[1, 0], [0, 1]]]);

    /// <summary>EQ4: SC, SI, SA. Safety stands behind the other values and is the severest.</summary>
    public static byte[] Eq4()
    {
        var table = Make(3, static m => m.AsSpan(1).Contains(3) ? 0 : m.AsSpan().Contains(0) ? 1 : 2,
            [[[0, -1, -1]], [[0, 0, 0]], [[1, 1, 1]]], static v => v == 3 ? -1 : v);
        return table;
    }

    /// <summary>
    /// EQ3 with EQ6, by 27 combinations of VC, VI, VA and 27 of CR, IR, AR; levels 00, 01, 10, 11, 21 as 0 to 4.
    /// </summary>
    public static byte[] Eq36()
    {
        var table = new byte[Combinations * Combinations];
        for (var i = 0; i < table.Length; i++)
        {
            int[] m = [.. Digits(i / Combinations), .. Digits(i % Combinations)];
            var eq3 = m is [0, 0, ..] ? 0 : m.AsSpan(0, 3).Contains(0) ? 1 : 2;
            var eq6 = Enumerable.Range(0, 3).Any(k => m[k] == 0 && m[k + 3] == 0) ? 0 : 1;
            var level = (eq3 * 2) + eq6 - (eq3 == 2 ? 1 : 0);
            table[i] = Entry(level, DistanceFrom(Highest36[level], m));
        }

        return table;
    }

    /// <summary>
    /// From three values to the number of their combination, 0 to 26; "not defined" counts as the severest.
    /// </summary>
    /// <param name="mandatory">Whether a value that is absent makes the entry <see cref="Undefined"/>.</param>
    public static byte[] Number(bool mandatory)
    {
        var table = new byte[1 << 12];
        for (var i = 0; i < table.Length; i++)
        {
            int[] codes = [i & 15, (i >> 4) & 15, (i >> 8) & 15];
            if (codes.Any(c => c > 3 || (mandatory && c == 0))) table[i] = Undefined;
            else table[i] = (byte)codes.Aggregate(0, static (sum, c) => (sum * 3) + Math.Max(c - 1, 0));
        }

        return table;
    }

    private const int Combinations = 27;

    private static readonly int[][][] Highest36 =
    [
        [[0, 0, 0, 0, 0, 0]],
        [[0, 0, 1, 1, 1, 0], [0, 0, 0, 1, 1, 1]],
        [[1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0]],
        [[1, 0, 1, 0, 1, 0], [1, 0, 0, 0, 1, 1], [0, 1, 0, 1, 0, 1], [0, 1, 1, 1, 0, 0], [1, 1, 0, 0, 0, 1]],
        [[1, 1, 1, 0, 0, 0]],
    ];

    private static int[] Digits(int number) => [number / 9, number / 3 % 3, number % 3];

    private static byte[] Make(
        int metrics, Func<int[], int> levelOf, int[][][] highest, Func<int, int>? severityOf = null)
    {
        var table = new byte[1 << (metrics * 4)];
        for (var i = 0; i < table.Length; i++)
        {
            int[] values = [.. Enumerable.Range(0, metrics).Select(k => ((i >> (k * 4)) & 15) - 1)];
            table[i] = Undefined;
            if (values.Any(static v => v is < 0 or > 3)) continue;
            var level = levelOf(values);
            int[] severities = severityOf is null ? values : [.. values.Select(severityOf)];
            table[i] = Entry(level, DistanceFrom(highest[level], severities));
        }

        return table;
    }

    private static int DistanceFrom(int[][] highest, int[] values)
    {
        foreach (var vector in highest)
        {
            if (vector.Zip(values).All(static p => p.First <= p.Second)) return values.Sum() - vector.Sum();
        }

        // No metric takes such values: CR, for one, has no fourth.
        return 0;
    }
}
