using System.Collections.Immutable;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>The command of the present decision, until the actuator acknowledges it and after.</summary>
public sealed record StandingCommand
{
    /// <summary>The value commanded.</summary>
    public required string Value { get; init; }

    /// <summary>Ids of the commands sent for this decision, the newest last.</summary>
    public ImmutableArray<string> Sent { get; init; } = [];

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was sent last, Unix milliseconds.</summary>
    public long SentMs { get; init; }

    /// <summary>When it is to be sent next unless acknowledged, Unix milliseconds.</summary>
    public required long NextMs { get; init; }

    /// <summary>Whether the actuator acknowledged it and has not said otherwise since.</summary>
    public bool Confirmed { get; init; }
}
