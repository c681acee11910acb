using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;

namespace Yuimori.Workbench.Placement;

/// <summary>What a System file cannot know: where things run this time.</summary>
public sealed record PlanParameters
{
    /// <summary>Base address of the hub for agents and gateways, such as <c>https://127.0.0.1:8443</c>.</summary>
    public required string HubUrl { get; init; }

    /// <summary>Where the hub's HTTPS listens.</summary>
    public required Endpoint HubHttps { get; init; }

    /// <summary>Where the hub's plain console listens, loopback only; null: nowhere.</summary>
    public Endpoint? HubLoopbackHttp { get; init; }

    /// <summary>Where the hub's broker listens and is reached.</summary>
    public required Endpoint HubMqtt { get; init; }

    /// <summary>SHA-256 of the hub CA's certificate (DER), lower-case hex.</summary>
    public required string CaSha256 { get; init; }

    /// <summary>Where each gateway's broker listens and is reached.</summary>
    public required IReadOnlyDictionary<ComponentId, Endpoint> GatewayMqtt { get; init; }
}
