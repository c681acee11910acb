using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Findings that a reader takes as one: one cause, at one place or at like places nearby.</summary>
/// <param name="Id">Stable id: it rests on ids and words alone, such as <c>access@home-gateway</c>.</param>
/// <param name="Cause">What they come from.</param>
/// <param name="Where">The place, or what the places have in common.</param>
/// <param name="Risks">Its risks, worst first; at least one.</param>
public sealed record FindingGroup(string Id, RuleCause Cause, LocalisedText Where, IReadOnlyList<AssessedRisk> Risks)
{
    /// <summary>The worst risk; it speaks for the group.</summary>
    public AssessedRisk Worst => Risks[0];

    /// <summary>Cause and place, or what a person stated.</summary>
    public LocalisedText Title => Cause == RuleCause.Stated
        ? Worst.Risk.Title
        : new($"{Where.Ja}：{RuleCauses.NameOf(Cause).Ja}", $"{Where.En}: {RuleCauses.NameOf(Cause).En}");

    /// <summary>Its risks by their rule, the rule of the worst first.</summary>
    public IEnumerable<IGrouping<ThreatRule, AssessedRisk>> ByRule => Risks.GroupBy(r => r.Risk.Rule);

    /// <summary>How many places it is at.</summary>
    public int PlaceCount => Risks.Select(r => r.Risk.Place.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many of its risks have no decision that stands.</summary>
    public int OpenCount => Risks.Count(r => r.Standing != DecisionStanding.Decided);
}
