using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>A control order as its Controller signs it (D7). Payload of a JWS of type <c>yuimori-order</c>.</summary>
public sealed record OrderClaims
{
    /// <summary>SPIFFE ID of the Controller; must equal the signing certificate's.</summary>
    public required string Iss { get; init; }

    /// <summary>The arbiter's Component (the gateway).</summary>
    public required ComponentId Aud { get; init; }

    /// <summary>Strictly increasing per signer and audience; a number seen before is a replay.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was signed, Unix milliseconds.</summary>
    public required long IatMs { get; init; }

    /// <summary>When it may no longer be accepted, Unix milliseconds.</summary>
    public required long ExpMs { get; init; }

    /// <summary>Id of the order (<see cref="Events.EventId"/> form).</summary>
    public required string Jti { get; init; }

    /// <summary>Set or release.</summary>
    public required OrderAct Act { get; init; }

    /// <summary>The actuator.</summary>
    public required ComponentId Target { get; init; }

    /// <summary>The wanted value, such as <c>closed</c>; empty for a release.</summary>
    public required string Value { get; init; }

    /// <summary>What it serves.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Seconds for which it stands, counted from acceptance; a Controller that lives renews it.</summary>
    public required int HoldSeconds { get; init; }

    /// <summary>The rule's id, such as <c>rain-closes-window</c>: the loser and the owner are told it.</summary>
    public required string Reason { get; init; }

    /// <summary>The Event or measurement that led to it, for the timeline.</summary>
    public string? Cause { get; init; }
}
