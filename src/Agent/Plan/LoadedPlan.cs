using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Plan;

/// <summary>The plan as it stands in the file.</summary>
/// <param name="Plan">What it says.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex: what F2 confirms.</param>
internal sealed record LoadedPlan(AgentPlan Plan, string Sha256);
