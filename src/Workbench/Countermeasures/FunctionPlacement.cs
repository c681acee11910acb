using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>A Function, and the Component that carries its part.</summary>
/// <param name="Function">F1–F23.</param>
/// <param name="Wanted">Where it should act.</param>
/// <param name="At">Where its part is placed; null: nothing on the way up can carry it.</param>
/// <param name="Standing">Whether it works there.</param>
/// <param name="Moved">Why it is not where it should act.</param>
public sealed record FunctionPlacement(
    FunctionId Function, ComponentId Wanted, ComponentId? At, PlacementStanding Standing, PlacementMove Moved);

/// <summary>Whether a placed Function works.</summary>
public enum PlacementStanding
{
    /// <summary>It exists in this version, and Yuimori runs it there.</summary>
    Working = 1,

    /// <summary>The guideline asks for it; this version does not have it yet.</summary>
    Planned = 2,

    /// <summary>The Component is not run by Yuimori: its maker must show that it works.</summary>
    NotOurs = 3,

    /// <summary>No Component can carry it.</summary>
    Nowhere = 4,
}

/// <summary>Why a Function's part moved up.</summary>
public enum PlacementMove
{
    /// <summary>It did not move.</summary>
    None = 0,

    /// <summary>The Component is too small for it.</summary>
    TooSmall = 1,

    /// <summary>The Function has no part for such a Component.</summary>
    NoSuchPart = 2,
}
