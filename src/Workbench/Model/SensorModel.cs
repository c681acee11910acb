namespace Yuimori.Workbench.Model;

/// <summary>A sensor's settings.</summary>
public sealed record SensorModel
{
    /// <summary>Its streams.</summary>
    public required IReadOnlyList<StreamModel> Streams { get; init; }

    /// <summary>CSV file to replay, relative to the System file; null: it reports only what it is poked with.</summary>
    public string? Replay { get; init; }

    /// <summary>Recorded seconds that pass in one real second.</summary>
    public required decimal Speed { get; init; }

    /// <summary>Seconds between two reports of an unchanged value.</summary>
    public required int ReportSeconds { get; init; }
}

/// <summary>A stream of a sensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
public sealed record StreamModel(string Name, StreamUnit Unit);
