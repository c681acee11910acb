using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Kernel.Placement;

/// <summary>An actuator with named positions.</summary>
public sealed record ActuatorPlan
{
    /// <summary>Positions that it can take, such as <c>open</c>, <c>closed</c>.</summary>
    public required IReadOnlyList<string> Positions { get; init; }

    /// <summary>The position to take when no order stands; null: it stays where it is.</summary>
    public string? Rest { get; init; }

    /// <summary>
    /// Who may order it, and for what: checked on the device too, so that a gateway cannot invent (D7).
    /// </summary>
    public required IReadOnlyList<GrantPlan> Grants { get; init; }
}

/// <summary>A Controller's right to order an actuator.</summary>
/// <param name="Controller">Who.</param>
/// <param name="Purposes">For what.</param>
public sealed record GrantPlan(ComponentId Controller, IReadOnlyList<Purpose> Purposes);
