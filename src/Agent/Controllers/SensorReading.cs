using Yuimori.Kernel.Identity;

namespace Yuimori.Agent.Controllers;

/// <summary>A reading that arrived.</summary>
/// <param name="Sensor">Of which sensor.</param>
/// <param name="Stream">Of which stream.</param>
/// <param name="Value">It; 1 and 0 for yes and no.</param>
/// <param name="Measured">When, by the sensor's clock.</param>
/// <param name="IsKept">
/// Whether the broker kept it for late listeners: then its age counts from when it was measured, not from now.
/// </param>
internal sealed record SensorReading(
    ComponentId Sensor, string Stream, decimal Value, DateTimeOffset Measured, bool IsKept);
