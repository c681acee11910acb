using System.Collections.Immutable;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// All that the arbiter remembers of one actuator. Immutable; kept under its own key, so that a step writes only what
/// it changed.
/// </summary>
public sealed record ActuatorState
{
    /// <summary>The format written by this version.</summary>
    public const int FormatNow = 1;

    /// <summary>Format of this record.</summary>
    public required int Format { get; init; }

    /// <summary>The arbiter's time at the last change, Unix milliseconds.</summary>
    public long AtMs { get; init; }

    /// <summary>Arrivals so far.</summary>
    public long Arrivals { get; init; }

    /// <summary>Sequence number of the last command; strictly increasing, and never below the clock when it was made,
    /// so that a gateway whose disk was replaced is obeyed again.</summary>
    public long CommandSeq { get; init; }

    /// <summary>The orders that stand, the deciding one first.</summary>
    public ImmutableArray<StandingOrder> Orders { get; init; } = [];

    /// <summary>What decides.</summary>
    public Decision Decision { get; init; } = Decision.None;

    /// <summary>Its command; null when nothing is to be commanded.</summary>
    public StandingCommand? Command { get; init; }

    /// <summary>The opposition that goes on; null: none.</summary>
    public Episode? Episode { get; init; }

    /// <summary>
    /// When something is due without any input, Unix milliseconds; <see cref="long.MaxValue"/>: never.
    /// </summary>
    public long DueMs { get; init; } = long.MaxValue;

    /// <summary>An actuator of which nothing is known.</summary>
    public static ActuatorState Empty { get; } = new() { Format = FormatNow };
}
