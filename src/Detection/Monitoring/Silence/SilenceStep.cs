using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Silence;

/// <summary>What a look at the time showed.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Silent">Members that fell silent, with whole seconds since they were heard.</param>
/// <param name="Watching">Every member and whether it speaks, when that is due; else empty.</param>
public sealed record SilenceStep(
    SilenceState State,
    IReadOnlyList<(ComponentId Member, long Seconds)> Silent,
    IReadOnlyList<(ComponentId Member, bool Speaks)> Watching);
