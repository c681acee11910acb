using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>An accepted order that stands: one for each actuator, Controller and purpose.</summary>
public sealed record StandingOrder
{
    /// <summary>Id of the newest order of this standing.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required ComponentId Controller { get; init; }

    /// <summary>What it serves.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The value wanted.</summary>
    public required string Value { get; init; }

    /// <summary>The rule behind it.</summary>
    public required string Reason { get; init; }

    /// <summary>As its Controller signed it: what the actuator verifies.</summary>
    public required string Jws { get; init; }

    /// <summary>Arrival number of the first order of this standing: who stood first. Renewals keep it.</summary>
    public required long Rank { get; init; }

    /// <summary>When its hold ends, Unix milliseconds.</summary>
    public required long ExpiresMs { get; init; }

    /// <summary>Id of the Event that told of its acceptance.</summary>
    public required string AcceptedBy { get; init; }

    /// <summary>What its Controller was told last of this order id; null: nothing yet.</summary>
    public Told? Told { get; init; }

    /// <summary>The conflict that it has lost and that was stated; null: none.</summary>
    public StandingConflict? Conflict { get; init; }
}
