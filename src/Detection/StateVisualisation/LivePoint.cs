namespace Yuimori.Detection.StateVisualisation;

/// <summary>One point of a time series.</summary>
/// <param name="At">When it came, by the hub's clock, so that a series never runs backwards.</param>
/// <param name="Value">The value; a yes/no stream reads as 1 and 0.</param>
public readonly record struct LivePoint(DateTimeOffset At, decimal Value);
