using Yuimori.Kernel.Identity;

namespace Yuimori.Workbench.Placement;

/// <summary>Every plan of a System. Equal input gives equal bytes.</summary>
/// <param name="Hub">A <c>HubPlan</c>.</param>
/// <param name="Gateways"><c>GatewayPlan</c>s, in the order of the System file.</param>
/// <param name="Agents"><c>AgentPlan</c>s, in the order of the System file.</param>
public sealed record PlanSet(PlanFile Hub, IReadOnlyList<PlanFile> Gateways, IReadOnlyList<PlanFile> Agents)
{
    /// <summary>All: hub, gateways, agents.</summary>
    public IEnumerable<PlanFile> All => Gateways.Prepend(Hub).Concat(Agents);
}

/// <summary>The content of one <c>plan.json</c>.</summary>
/// <param name="Component">Whose.</param>
/// <param name="Kind">What its certificate will say.</param>
/// <param name="Json">UTF-8 JSON, to be written as it is.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Json"/>, lower-case hex: what F2 confirms.</param>
public sealed record PlanFile(ComponentId Component, PeerKind Kind, ReadOnlyMemory<byte> Json, string Sha256);
