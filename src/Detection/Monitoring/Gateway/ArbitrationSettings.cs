using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>What the arbitration of a site runs with.</summary>
public sealed record ArbitrationSettings
{
    /// <summary>The plan: actuators, grants, times.</summary>
    public required GatewayPlan Plan { get; init; }

    /// <summary>Signs commands: the gateway's own identity.</summary>
    public required SpiffeId Identity { get; init; }

    /// <summary>
    /// The gateway's certificate with its private key; asked for each command, so that it may be renewed.
    /// </summary>
    public required Func<X509Certificate2> Signer { get; init; }

    /// <summary>Like refusals and alarms are counted together for this long.</summary>
    public TimeSpan CoalesceFor { get; init; } = TimeSpan.FromSeconds(10);
}
