using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// One MacroVector ready for use. All numbers are in 1/50,400 of a tenth: the least common multiple of the depths (840)
/// times that of the number of classes to average over (60), so that no division is left and nothing is rounded early.
/// </summary>
/// <param name="Highest">The score of the highest vector.</param>
/// <param name="Eq1">What one step of distance in EQ1 takes off.</param>
/// <param name="Eq2">The same for EQ2.</param>
/// <param name="Eq36">The same for EQ3 with EQ6.</param>
/// <param name="Eq4">The same for EQ4.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MacroVectorRow(int Highest, int Eq1, int Eq2, int Eq36, int Eq4)
{
    /// <summary>Parts of a tenth.</summary>
    public const int Tenth = DepthMultiple * CountMultiple;

    private const int DepthMultiple = 840;
    private const int CountMultiple = 60;

    // The depths of the levels, as in FIRST's max_severity.js (BSD-2-Clause).
    private static readonly int[] Depth1 = [1, 4, 5];
    private static readonly int[] Depth2 = [1, 2];
    private static readonly int[] Depth36 = [7, 6, 8, 8, 10];
    private static readonly int[] Depth4 = [6, 5, 4];

    public static int Index(int eq1, int eq2, int eq36, int eq4, int eq5) =>
        (((((((eq1 * 2) + eq2) * 5) + eq36) * 3) + eq4) * 3) + eq5;

    public static MacroVectorRow[] All()
    {
        var rows = new MacroVectorRow[MacroVectorScores.Tenths.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (eq1, eq2, eq36, eq4, eq5) = (i / 90, i / 45 % 2, i / 9 % 5, i / 3 % 3, i % 3);
            int score = MacroVectorScores.Tenths[i];
            int?[] lower =
            [
                eq1 < 2 ? Score(eq1 + 1, eq2, eq36, eq4, eq5) : null,
                eq2 < 1 ? Score(eq1, eq2 + 1, eq36, eq4, eq5) : null,
                Lower36(eq1, eq2, eq36, eq4, eq5),
                eq4 < 2 ? Score(eq1, eq2, eq36, eq4 + 1, eq5) : null,
                eq5 < 2 ? Score(eq1, eq2, eq36, eq4, eq5 + 1) : null,
            ];
            var each = CountMultiple / Math.Max(1, lower.Count(static l => l is not null));
            int Step(int? next, int depth) => next is null ? 0 : (score - next.Value) * (DepthMultiple / depth) * each;
            rows[i] = new(score * Tenth, Step(lower[0], Depth1[eq1]), Step(lower[1], Depth2[eq2]),
                Step(lower[2], Depth36[eq36]), Step(lower[3], Depth4[eq4]));
        }

        return rows;
    }

    // From 00 two ways lead down, to 01 and to 10; the higher score counts.
    private static int? Lower36(int eq1, int eq2, int eq36, int eq4, int eq5) => eq36 switch
    {
        0 => Math.Max(Score(eq1, eq2, 1, eq4, eq5), Score(eq1, eq2, 2, eq4, eq5)),
        1 or 2 => Score(eq1, eq2, 3, eq4, eq5),
        3 => Score(eq1, eq2, 4, eq4, eq5),
        _ => null,
    };

    private static int Score(int eq1, int eq2, int eq36, int eq4, int eq5) =>
        MacroVectorScores.Tenths[Index(eq1, eq2, eq36, eq4, eq5)];
}
