using System.Collections.Immutable;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>A management command of the hub (D7). Payload of a JWS of type <c>yuimori-management</c>.</summary>
public sealed record ManagementClaims
{
    /// <summary>SPIFFE ID of the hub.</summary>
    public required string Iss { get; init; }

    /// <summary>The device.</summary>
    public required ComponentId Aud { get; init; }

    /// <summary>Strictly increasing per signer and audience.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was signed, Unix milliseconds.</summary>
    public required long IatMs { get; init; }

    /// <summary>When it may no longer be obeyed, Unix milliseconds.</summary>
    public required long ExpMs { get; init; }

    /// <summary>Id of the command.</summary>
    public required string Jti { get; init; }

    /// <summary>What to do; now: <c>poke</c> (a replaying sensor reports a given value for a time).</summary>
    public required string Act { get; init; }

    /// <summary>Arguments; for <c>poke</c>: <c>stream</c>, <c>value</c>, <c>seconds</c>.</summary>
    public ImmutableSortedDictionary<string, string> Args { get; init; } = Events.EventData.Empty;

    /// <summary>Who asked for it, for the record.</summary>
    public required string By { get; init; }
}
