using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>
/// Folds findings, so that a list is as long as one that a careful person writes: one entry for each cause at a place;
/// like sensors, actuators, Controllers, devices and Links of one neighbourhood together. Nothing is left out: each
/// risk stands in exactly one group, and a risk that a person stated stands for itself.
/// </summary>
public static class FindingGroups
{
    /// <summary>The groups, worst first, then by id.</summary>
    /// <param name="risks">Risks, worst first, as <see cref="DesignResult.Risks"/> has them.</param>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<AssessedRisk> risks)
    {
        var likeness = new Dictionary<string, Likeness>(StringComparer.Ordinal);
        var groups = new Dictionary<(RuleCause, string), List<AssessedRisk>>();
        foreach (var risk in risks)
        {
            var place = risk.Risk.Place;
            if (!likeness.TryGetValue(place.Id, out var like)) likeness[place.Id] = like = Likeness.Of(place);
            var key = risk.IsStated ? (RuleCause.Stated, risk.Risk.Id) : (risk.Risk.Rule.Cause, like.Key);
            if (!groups.TryGetValue(key, out var members)) groups[key] = members = [];
            members.Add(risk);
        }

        return
        [
            .. groups.Select(g => Make(g.Key.Item1, g.Value, likeness))
                .OrderByDescending(g => g.Worst.Risk.Score.Risk).ThenBy(g => g.Id, StringComparer.Ordinal),
        ];
    }

    private static FindingGroup Make(
        RuleCause cause, List<AssessedRisk> members, Dictionary<string, Likeness> likeness)
    {
        var first = members[0].Risk.Place;
        var places = members.Select(m => m.Risk.Place.Id).Distinct(StringComparer.Ordinal).Count();
        var like = likeness[first.Id];
        var where = places == 1
            ? first.Name
            : new LocalisedText($"{like.Name.Ja}（{places}か所）", $"{like.Name.En} ({places})");
        var id = cause == RuleCause.Stated ? members[0].Risk.Id : $"{RuleCauses.WordOf(cause)}@{like.Key}";
        return new FindingGroup(id, cause, where, members);
    }
}
