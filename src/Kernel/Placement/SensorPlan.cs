namespace Yuimori.Kernel.Placement;

/// <summary>A sensor that replays a recorded day.</summary>
public sealed record SensorPlan
{
    /// <summary>Its streams.</summary>
    public required IReadOnlyList<StreamPlan> Streams { get; init; }

    /// <summary>CSV file: <c>time</c> (HH:mm[:ss]) and a column for each stream; absolute path.</summary>
    public required string ReplayFile { get; init; }

    /// <summary>Recorded seconds that pass in one real second.</summary>
    public required decimal ReplaySpeed { get; init; }

    /// <summary>Seconds between two reports of an unchanged value.</summary>
    public required decimal ReportSeconds { get; init; }
}

/// <summary>One stream of a sensor.</summary>
/// <param name="Name">Topic level and CSV column.</param>
/// <param name="Unit">SenML unit; null for a yes/no stream.</param>
public sealed record StreamPlan(string Name, string? Unit = null);
