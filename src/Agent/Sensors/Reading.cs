using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Sensors;

/// <summary>A value to report.</summary>
/// <param name="Stream">Of which stream.</param>
/// <param name="Value">It; 1 and 0 for yes and no.</param>
internal sealed record Reading(StreamPlan Stream, decimal Value);
