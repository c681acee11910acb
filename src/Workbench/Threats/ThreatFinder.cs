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
    public static IReadOnlyList<Risk> Find(SystemModel model, RuleSet rules)
    {
        var places = ThreatPlaces.Of(model);
        var byId = places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var risks = StatedRisks.Of(model, byId).ToList();
        var stated = risks.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var place in places)
        {
            foreach (var rule in rules.Rules)
            {
                if (!Applies(rule, place)) continue;
                var risk = new Risk(rule, place, Score(rule, place));
                if (!stated.Contains(risk.Id)) risks.Add(risk);
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
