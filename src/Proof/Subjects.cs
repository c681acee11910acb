using Yuimori.Catalogue;
using Yuimori.Kernel.Identity;

namespace Yuimori.Proof;

/// <summary>The Components of a System, by the scopes that evidence rules name.</summary>
public sealed record Subjects
{
    /// <summary>The hub.</summary>
    public required ComponentId Hub { get; init; }

    /// <summary>Gateways.</summary>
    public IReadOnlyList<ComponentId> Gateways { get; init; } = [];

    /// <summary>Sensors.</summary>
    public IReadOnlyList<ComponentId> Sensors { get; init; } = [];

    /// <summary>Actuators.</summary>
    public IReadOnlyList<ComponentId> Actuators { get; init; } = [];

    /// <summary>Controllers.</summary>
    public IReadOnlyList<ComponentId> Controllers { get; init; } = [];

    /// <summary>Everybody in a scope. A System without any such Component has nothing that could be unproven.</summary>
    public IEnumerable<ComponentId> In(EvidenceScope scope) => scope switch
    {
        EvidenceScope.System => [Hub, .. Gateways, .. Sensors, .. Actuators, .. Controllers],
        EvidenceScope.Hub => [Hub],
        EvidenceScope.Gateways => Gateways,
        EvidenceScope.Devices => [.. Sensors, .. Actuators],
        EvidenceScope.Sensors => Sensors,
        EvidenceScope.Actuators => Actuators,
        EvidenceScope.Controllers => Controllers,
        _ => throw new InvalidOperationException($"Unknown scope {scope}"),
    };
}
