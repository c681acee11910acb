using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>A Function against a risk, with each of its parts.</summary>
/// <param name="Function">What the rule asks for.</param>
/// <param name="Placements">Where its parts are.</param>
public sealed record RiskTreatment(RuleFunction Function, IReadOnlyList<FunctionPlacement> Placements)
{
    /// <summary>
    /// Whether the design uses it here. A Function that both ends could do does nothing on a Link whose protection does
    /// not say so.
    /// </summary>
    public bool IsUsed { get; init; } = true;

    /// <summary>Whether it is used here and every part works.</summary>
    public bool IsWorking
    {
        get
        {
            if (!IsUsed) return false;
            foreach (var placement in Placements)
            {
                if (placement.Standing != PlacementStanding.Working) return false;
            }

            return Placements.Count > 0;
        }
    }
}
