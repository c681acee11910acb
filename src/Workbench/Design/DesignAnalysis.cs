using Yuimori.Catalogue;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>The design half in one call: lint, threats, risks, treatment, placement.</summary>
public static class DesignAnalysis
{
    /// <summary>Analyses a System. Equal input gives an equal result.</summary>
    /// <param name="model">The System.</param>
    /// <param name="rules">The threat rules.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="today">The day on which decisions must stand.</param>
    public static DesignResult Analyse(
        SystemModel model, RuleSet rules, GuidelineCatalogue catalogue, DateOnly today)
    {
        var assessor = new RiskAssessor(model, new FunctionPlacer(model, catalogue), today);
        IReadOnlyList<AssessedRisk> all =
        [
            .. ThreatFinder.Find(model, rules).Select(assessor.Assess)
                .OrderByDescending(r => r.Risk.Score.Risk).ThenBy(r => r.Risk.Id, StringComparer.Ordinal),
        ];
        IReadOnlyList<AssessedRisk> counted = [.. all.Where(r => !r.IsSetAside)];
        var expectations = ExpectationChecker.Check(model, all);
        return new DesignResult
        {
            Model = model,
            Lint = Linter.Check(new LintContext(model, rules, all, expectations, today)),
            Risks = counted,
            SetAside = [.. all.Where(r => r.IsSetAside)],
            Expectations = expectations,
            Placements = PlacementsOf(model, counted),
        };
    }

    private static IReadOnlyList<FunctionPlacement> PlacementsOf(SystemModel model, IEnumerable<AssessedRisk> risks)
    {
        var order = model.Components.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return
        [
            .. risks.SelectMany(r => r.Treatments).SelectMany(t => t.Placements).Distinct()
                .OrderBy(p => p.Function.Number).ThenBy(p => order[p.Wanted]),
        ];
    }
}
