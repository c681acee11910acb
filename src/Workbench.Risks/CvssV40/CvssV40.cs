namespace Yuimori.Workbench.Risks;

/// <summary>
/// Scores CVSS 4.0 vectors (specification, section 8) in integers: equivalence classes by table, interpolation in
/// 1/50,400 of a tenth, one rounding at the end, half up. Nothing is allocated.
/// </summary>
public static class CvssV40
{
    private const int BaseSlots = 11;
    private const ulong BasePlaces = (1ul << (BaseSlots * 4)) - 1;
    private const int MaturitySlot = 11;
    private const int RequirementsSlot = 12;
    private const int NoImpact = 26;
    private const int NoSubsequentImpact = 0x333;

    private static readonly byte[] Eq1 = EquivalenceClass.Eq1();
    private static readonly byte[] Eq2 = EquivalenceClass.Eq2();
    private static readonly byte[] Eq36 = EquivalenceClass.Eq36();
    private static readonly byte[] Eq4 = EquivalenceClass.Eq4();
    private static readonly byte[] Impacts = EquivalenceClass.Number(mandatory: true);
    private static readonly byte[] Requirements = EquivalenceClass.Number(mandatory: false);
    private static readonly MacroVectorRow[] Rows = MacroVectorRow.All();

    /// <summary>
    /// Scores a vector with everything that it defines. E:X counts as A, CR, IR and AR:X as H; supplemental metrics
    /// never
    /// count. A vector without any impact scores 0.0.
    /// </summary>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static CvssV40Score Score(CvssV40Vector vector)
    {
        var values = vector.Values.Overridden(BasePlaces);
        int eq1 = Eq1[(int)(values & 0xFFF)];
        int eq2 = Eq2[(int)((values >> 12) & 0xFF)];
        int impact = Impacts[(int)((values >> 20) & 0xFFF)];
        var subsequent = (int)((values >> 32) & 0xFFF);
        int eq4 = Eq4[subsequent];
        if (((eq1 | eq2 | impact | eq4) & EquivalenceClass.Undefined) != 0) throw Undefined();
        int eq36 = Eq36[(impact * 27) + Requirements[(int)((values >> (RequirementsSlot * 4)) & 0xFFF)]];
        var eq5 = Math.Max((int)((values >> (MaturitySlot * 4)) & 15) - 1, 0);
        var index = MacroVectorRow.Index(EquivalenceClass.Level(eq1), EquivalenceClass.Level(eq2),
            EquivalenceClass.Level(eq36), EquivalenceClass.Level(eq4), eq5);
        var macro = new CvssMacroVector(index);
        if (impact == NoImpact && subsequent == NoSubsequentImpact) return new(default, macro);
        ref readonly var row = ref Rows[index];
        var score = row.Highest
            - (EquivalenceClass.Distance(eq1) * row.Eq1) - (EquivalenceClass.Distance(eq2) * row.Eq2)
            - (EquivalenceClass.Distance(eq36) * row.Eq36) - (EquivalenceClass.Distance(eq4) * row.Eq4);
        var tenths = (Math.Max(score, 0) + (MacroVectorRow.Tenth / 2)) / MacroVectorRow.Tenth;
        return new(CvssScore.FromTenths(Math.Min(tenths, CvssScore.TenthsMax)), macro);
    }

    private static InvalidOperationException Undefined() => new("A default-constructed vector has no score");
}
