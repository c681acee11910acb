using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Workbench.Design;

/// <summary>A Function's parts for one place, worked out once for all rules that ask for it there.</summary>
internal sealed class PlannedFunction(FunctionPlacement[] placements)
{
    public FunctionPlacement[] Placements => placements;

    /// <summary>Whether every part works.</summary>
    public bool IsWorking { get; } =
        placements.Length > 0 && Array.TrueForAll(placements, static p => p.Standing == PlacementStanding.Working);

    /// <summary>Whether a risk that counts uses it.</summary>
    public bool IsCounted { get; set; }
}
