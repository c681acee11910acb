using Yuimori.Kernel.Placement;

namespace Yuimori.Gateway.Plan;

/// <summary>A plan as read, and the hash of its bytes, by which F2 confirms it.</summary>
/// <param name="Plan">What to do.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
internal sealed record LoadedPlan(GatewayPlan Plan, string Sha256);
