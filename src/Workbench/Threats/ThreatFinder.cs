using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats;

/// <summary>Finds the risks of a System.</summary>
public static class ThreatFinder
{
    /// <summary>Every risk, worst first, then by id.</summary>
    public static IReadOnlyList<Risk> Find(SystemModel model, RuleSet rules)
    {
        var risks = new List<Risk>();
        foreach (var place in ThreatPlaces.Of(model))
        {
            foreach (var rule in rules.Rules)
            {
                if (Applies(rule, place)) risks.Add(new Risk(rule, place, Score(rule, place)));
            }
        }

        return [.. risks.OrderByDescending(r => r.Score.Risk).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static bool Applies(ThreatRule rule, ThreatPlace place) =>
        place.IsLink == (rule.To == RuleTarget.Link) && rule.Applies.Hold(place)
        && (rule.Except is null || !rule.Except.Hold(place));

    private static CrssScore Score(ThreatRule rule, ThreatPlace place)
    {
        var vector = rule.Vector;
        foreach (var adjustment in rule.Adjustments)
        {
            if (adjustment.When.Hold(place)) vector = vector.With(adjustment.Set).Value;
        }

        return Crss.Score(vector);
    }
}
