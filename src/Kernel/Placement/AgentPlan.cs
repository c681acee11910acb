using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Kernel.Placement;

/// <summary>
/// What the System file places on one agent: the whole of its settings, no secret. Its SHA-256 is what F2 confirms.
/// </summary>
public sealed record AgentPlan
{
    /// <summary>Format of this file.</summary>
    public required int Format { get; init; }

    /// <summary>Id of the System.</summary>
    public required string System { get; init; }

    /// <summary>This component.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>Device for sensors and actuators, service for Controllers.</summary>
    public required PeerKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>Base address of the hub, such as <c>https://127.0.0.1:8443</c>.</summary>
    public required string HubUrl { get; init; }

    /// <summary>
    /// SHA-256 of the hub CA's certificate (DER), lower-case hex: the root that it trusts from the start.
    /// </summary>
    public required string CaSha256 { get; init; }

    /// <summary>The hub's Component.</summary>
    public required ComponentId Hub { get; init; }

    /// <summary>The gateway's Component: its broker and arbiter.</summary>
    public required ComponentId Gateway { get; init; }

    /// <summary>Where the gateway's broker listens.</summary>
    public required Endpoint GatewayMqtt { get; init; }

    /// <summary>Seconds between two statements of its state (F13).</summary>
    public required int HeartbeatSeconds { get; init; }

    /// <summary>Set for a sensor.</summary>
    public SensorPlan? Sensor { get; init; }

    /// <summary>Set for an actuator.</summary>
    public ActuatorPlan? Actuator { get; init; }

    /// <summary>Set for a Controller.</summary>
    public ControllerPlan? Controller { get; init; }
}
