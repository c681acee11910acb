using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Kernel.Placement;

/// <summary>What the System file places on the hub.</summary>
public sealed record HubPlan
{
    /// <summary>Format of this file.</summary>
    public required int Format { get; init; }

    /// <summary>Id of the System.</summary>
    public required string System { get; init; }

    /// <summary>The hub's Component.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>The System file, absolute path.</summary>
    public required string SystemFile { get; init; }

    /// <summary>SHA-256 of the System file, lower-case hex: journaled at start.</summary>
    public required string SystemFileSha256 { get; init; }

    /// <summary>HTTPS: console, API, EST.</summary>
    public required Endpoint ListenHttps { get; init; }

    /// <summary>Plain HTTP console, loopback only; null: none.</summary>
    public Endpoint? ListenLoopbackHttp { get; init; }

    /// <summary>MQTT over mutual TLS.</summary>
    public required Endpoint ListenMqtt { get; init; }

    /// <summary>The gateways that may connect, each with what stands behind it.</summary>
    public required IReadOnlyList<GatewayMemberPlan> Gateways { get; init; }

    /// <summary>Seconds.</summary>
    public required MonitoringPlan Monitoring { get; init; }
}

/// <summary>A gateway and the components behind it.</summary>
/// <param name="Component">The gateway.</param>
/// <param name="PlanSha256">The plan that it must run with.</param>
/// <param name="Members">What stands behind it.</param>
public sealed record GatewayMemberPlan(
    ComponentId Component, string PlanSha256, IReadOnlyList<MemberPlan> Members);
