namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>A time without pause in which opposite orders stand at one actuator.</summary>
/// <param name="SinceMs">Since when, Unix milliseconds.</param>
/// <param name="Alarmed">Whether its one alarm was raised.</param>
public sealed record Episode(long SinceMs, bool Alarmed);
