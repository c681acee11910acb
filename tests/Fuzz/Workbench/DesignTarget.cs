using Yuimori.Catalogue;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Fuzz.Workbench;

/// <summary>Target: the analysis of whatever file can be read, with its stated risks, decisions, exceptions and the rest.</summary>
public static class DesignTarget
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Lazy<GuidelineCatalogue> Catalogue = new(static () => GuidelineCatalogue.Load().Value);
    private static readonly Lazy<RuleSet> Rules = new(static () => RuleSet.Load(Catalogue.Value).Value!);

    /// <summary>One input: the bytes of a System file. Each risk has one id, one place in the result, and no residual above it.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = SystemFile.Parse(input, "fuzz.system.yaml");
        if (!parsed.IsOk) return;
        var result = DesignAnalysis.Analyse(parsed.Value, Rules.Value, Catalogue.Value, Today);
        var all = result.Risks.Concat(result.SetAside).ToList();
        if (all.Select(r => r.Risk.Id).Distinct(StringComparer.Ordinal).Count() != all.Count)
            throw new InvalidOperationException("Two risks have one id.");
        if (result.Risks.Any(r => r.IsSetAside) || result.SetAside.Any(r => !r.IsSetAside))
            throw new InvalidOperationException("A risk that is set aside counts, or the other way round.");
        if (all.Any(r => r.Residual.Risk > r.Risk.Score.Risk || r.Target.Risk > r.Risk.Score.Risk))
            throw new InvalidOperationException("Treatment made a risk worse.");
        if (FindingGroups.Of(result.Risks).Sum(g => g.Risks.Count) != result.Risks.Count)
            throw new InvalidOperationException("A risk was lost between groups.");
    }
}
