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
        var planner = new TreatmentPlanner(new FunctionPlacer(model, catalogue));
        var assessor = new RiskAssessor(model, planner, today);
        var all = new List<AssessedRisk>();
        foreach (var risk in ThreatFinder.FindByPlace(model, rules)) all.Add(assessor.Assess(risk));
        all.Sort(WorstFirst);
        IReadOnlyList<AssessedRisk> counted = [.. all.Where(r => !r.IsSetAside)];
        var expectations = ExpectationChecker.Check(model, all);
        return new DesignResult
        {
            Model = model,
            Lint = Linter.Check(new LintContext(model, rules, all, expectations, catalogue, today)),
            Risks = counted,
            SetAside = [.. all.Where(r => r.IsSetAside)],
            Expectations = expectations,
            Placements = InOrder(model, planner.Placed),
        };
    }

    private static int WorstFirst(AssessedRisk left, AssessedRisk right)
    {
        var byScore = right.Risk.Score.Risk.CompareTo(left.Risk.Score.Risk);
        return byScore != 0 ? byScore : string.CompareOrdinal(left.Risk.Id, right.Risk.Id);
    }

    private static IReadOnlyList<FunctionPlacement> InOrder(
        SystemModel model, IReadOnlyCollection<FunctionPlacement> placements)
    {
        var order = model.Components.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return [.. placements.OrderBy(p => p.Function.Number).ThenBy(p => order[p.Wanted])];
    }
}
