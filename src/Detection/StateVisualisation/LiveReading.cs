namespace Yuimori.Detection.StateVisualisation;

/// <summary>The last reading of one stream.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Value">In <paramref name="Unit"/>; a yes/no stream reads as 1 and 0.</param>
/// <param name="Unit">SenML unit; null for a yes/no stream.</param>
/// <param name="IsFlag">Whether it is a yes/no stream.</param>
/// <param name="At">When it was measured, by the sensor's clock.</param>
/// <param name="ReceivedAt">When it came here, by this clock: what age is judged by, since a sensor's clock may
/// lie.</param>
public sealed record LiveReading(
    string Stream, decimal Value, string? Unit, bool IsFlag, DateTimeOffset At, DateTimeOffset ReceivedAt);
