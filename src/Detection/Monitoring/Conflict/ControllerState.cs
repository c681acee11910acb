using System.Collections.Immutable;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>All that the arbiter remembers of one Controller. Immutable; kept under its own key.</summary>
public sealed record ControllerState
{
    /// <summary>The format written by this version.</summary>
    public const int FormatNow = 1;

    /// <summary>Format of this record.</summary>
    public required int Format { get; init; }

    /// <summary>Highest sequence number of its orders: anything at or below it is a replay.</summary>
    public long HighestSeq { get; init; } = -1;

    /// <summary>Ids of its newest orders, the newest last, to know a redelivery from a replay.</summary>
    public ImmutableArray<string> Recent { get; init; } = [];

    /// <summary>Number of the next notice.</summary>
    public long NextNotice { get; init; }

    /// <summary>Verdicts that it does not have yet, oldest first.</summary>
    public ImmutableList<Notice> Notices { get; init; } = [];

    /// <summary>How often the present notices were sent in this session.</summary>
    public int Attempts { get; init; }

    /// <summary>When they are sent again, Unix milliseconds.</summary>
    public long NextMs { get; init; } = long.MaxValue;

    /// <summary>A Controller of which nothing is known.</summary>
    public static ControllerState Empty { get; } = new() { Format = FormatNow };
}
