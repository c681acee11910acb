using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Kernel.Placement;

/// <summary>What the System file places on a gateway.</summary>
public sealed record GatewayPlan
{
    /// <summary>Format of this file.</summary>
    public required int Format { get; init; }

    /// <summary>Id of the System.</summary>
    public required string System { get; init; }

    /// <summary>This gateway.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>The hub's Component.</summary>
    public required ComponentId Hub { get; init; }

    /// <summary>Base address of the hub.</summary>
    public required string HubUrl { get; init; }

    /// <summary>Where the hub's broker listens.</summary>
    public required Endpoint HubMqtt { get; init; }

    /// <summary>SHA-256 of the hub CA's certificate (DER), lower-case hex.</summary>
    public required string CaSha256 { get; init; }

    /// <summary>Where this gateway's own broker listens.</summary>
    public required Endpoint ListenMqtt { get; init; }

    /// <summary>Everybody who may connect here.</summary>
    public required IReadOnlyList<MemberPlan> Members { get; init; }

    /// <summary>The actuators to arbitrate, each with its positions, rest position and grants.</summary>
    public required IReadOnlyList<ArbitratedPlan> Actuators { get; init; }

    /// <summary>Seconds.</summary>
    public required MonitoringPlan Monitoring { get; init; }
}

/// <summary>A component that may connect to a gateway.</summary>
/// <param name="Component">Who.</param>
/// <param name="Kind">What its certificate must say.</param>
/// <param name="PlanSha256">The plan that it must run with (F2), lower-case hex.</param>
/// <param name="Reads">Sensors whose streams it may read (a Controller's links in the System file).</param>
public sealed record MemberPlan(
    ComponentId Component, PeerKind Kind, string PlanSha256, IReadOnlyList<ComponentId> Reads);

/// <summary>An actuator and its rules.</summary>
/// <param name="Component">Which.</param>
/// <param name="Actuator">Its plan.</param>
public sealed record ArbitratedPlan(ComponentId Component, ActuatorPlan Actuator);
