using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats;

/// <summary>Finds the risks of a System.</summary>
public static class ThreatFinder
{
    /// <summary>
    /// Every risk, those that rules find and those that a person states, worst first, then by id. A stated risk stands
    /// in place of a found one of the same id; lint tells of it.
    /// </summary>
    public static IReadOnlyList<Risk> Find(SystemModel model, RuleSet rules) =>
        [.. FindByPlace(model, rules).OrderByDescending(r => r.Score.Risk).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The same, place after place: Components, then Links, each in the order of the file.</summary>
    internal static IReadOnlyList<Risk> FindByPlace(SystemModel model, RuleSet rules)
    {
        var (forComponents, forLinks) = (Compile(rules, RuleTarget.Component), Compile(rules, RuleTarget.Link));
        var stated = StatedRisks.Of(model);
        var risks = new List<Risk>(model.Components.Count + model.Links.Count);
        foreach (var place in ThreatPlaces.Of(model))
        {
            var own = stated[place.Id];
            foreach (var said in own) risks.Add(new Risk(said, place, Crss.Score(said.Vector)));
            var facts = FactSet.Of(place);
            foreach (var rule in place.IsLink ? forLinks : forComponents)
            {
                if (rule.Applies(facts) && !Names(own, rule.Rule.Id))
                    risks.Add(new Risk(rule.Rule, place, rule.Score(facts)));
            }
        }

        return risks;
    }

    private static CompiledRule[] Compile(RuleSet rules, RuleTarget target) =>
        [.. rules.Rules.Where(r => r.To == target).Select(r => new CompiledRule(r))];

    private static bool Names(IEnumerable<ThreatRule> stated, string id)
    {
        foreach (var rule in stated)
        {
            if (rule.Id == id) return true;
        }

        return false;
    }
}
