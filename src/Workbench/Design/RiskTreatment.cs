using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>A Function against a risk, with each of its parts.</summary>
/// <param name="Function">What the rule asks for.</param>
/// <param name="Placements">Where its parts are.</param>
public sealed record RiskTreatment(RuleFunction Function, IReadOnlyList<FunctionPlacement> Placements)
{
    /// <summary>Whether every part works.</summary>
    public bool IsWorking
    {
        get
        {
            foreach (var placement in Placements)
            {
                if (placement.Standing != PlacementStanding.Working) return false;
            }

            return Placements.Count > 0;
        }
    }
}
