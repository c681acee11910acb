using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Asks the conditions of rules about a place, outside of threat rules.</summary>
internal static class PlaceTest
{
    public static bool Holds(RuleConditions conditions, ThreatPlace place) =>
        FactSet.Of(place).Meet(conditions.Compile());
}
