using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Asks the conditions of rules about places, outside of threat rules; each is worked out once.</summary>
internal sealed class PlaceTest
{
    private readonly Dictionary<ThreatPlace, FactSet> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RuleConditions, FactTerm[]> _terms = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether every condition holds at a place.</summary>
    public bool Holds(RuleConditions conditions, ThreatPlace place)
    {
        if (!_terms.TryGetValue(conditions, out var terms)) _terms[conditions] = terms = conditions.Compile();
        if (!_facts.TryGetValue(place, out var facts)) _facts[place] = facts = FactSet.Of(place);
        return facts.Meet(terms);
    }
}
