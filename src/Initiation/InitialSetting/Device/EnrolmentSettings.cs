using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>What a newcomer knows before it has a certificate (F1, D5): all of it from its plan.</summary>
public sealed record EnrolmentSettings
{
    /// <summary>Base address of the hub, <c>https</c> only.</summary>
    public required Uri HubUrl { get; init; }

    /// <summary>The hub's Component: nobody else is given the claim code, not even another member's server.</summary>
    public required ComponentId Hub { get; init; }

    /// <summary>SHA-256 of the hub CA's certificate (DER), lower-case hex.</summary>
    public required string CaSha256 { get; init; }

    /// <summary>Who enrols.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>As what: the certificate must say so.</summary>
    public required PeerKind Kind { get; init; }

    /// <summary>The file of the one-time claim code (mode 0600).</summary>
    public required string ClaimFile { get; init; }
}
