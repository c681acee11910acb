using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>
/// The arbiter's command to an actuator (D7). Payload of a JWS of type <c>yuimori-command</c>. It carries the winning
/// order as its Controller signed it, so that a gateway can choose or delay, never invent.
/// </summary>
public sealed record CommandClaims
{
    /// <summary>SPIFFE ID of the arbiter.</summary>
    public required string Iss { get; init; }

    /// <summary>The actuator.</summary>
    public required ComponentId Aud { get; init; }

    /// <summary>Strictly increasing per signer and audience.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was signed, Unix milliseconds.</summary>
    public required long IatMs { get; init; }

    /// <summary>When it may no longer be obeyed, Unix milliseconds.</summary>
    public required long ExpMs { get; init; }

    /// <summary>Id of the command.</summary>
    public required string Jti { get; init; }

    /// <summary>The value to take.</summary>
    public required string Value { get; init; }

    /// <summary>
    /// The winning order's JWS; null only when no order stands and <see cref="Value"/> is the actuator's declared rest
    /// value, which the actuator knows from its own plan.
    /// </summary>
    public string? Order { get; init; }
}
