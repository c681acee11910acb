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
        var risks = ThreatFinder.Find(model, rules).Select(assessor.Assess).ToList();
        return new DesignResult
        {
            Model = model,
            Lint = Linter.Check(model, rules, risks),
            Risks = risks,
            Placements = PlacementsOf(model, risks),
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
