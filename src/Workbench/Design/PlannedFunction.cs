using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Workbench.Design;

/// <summary>A Function's parts for one place, worked out once for all rules that ask for it there.</summary>
/// <param name="placements">Where its parts are.</param>
/// <param name="isUsed">Whether the design uses it there.</param>
internal sealed class PlannedFunction(FunctionPlacement[] placements, bool isUsed = true)
{
    public bool IsUsed => isUsed;

    public FunctionPlacement[] Placements => placements;

    /// <summary>Whether it is used and every part works.</summary>
    public bool IsWorking { get; } = isUsed && placements.Length > 0
        && Array.TrueForAll(placements, static p => p.Standing == PlacementStanding.Working);

    /// <summary>Whether a risk that counts uses it.</summary>
    public bool IsCounted { get; set; }
}
