using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Placement;

/// <summary>Who runs behind whom: the hub, its gateways, and the agents behind each.</summary>
internal sealed class Site
{
    private readonly Dictionary<ComponentId, ComponentId> _gatewayOf;

    private Site(
        ComponentModel hub,
        IReadOnlyList<ComponentModel> gateways,
        IReadOnlyList<ComponentModel> members,
        Dictionary<ComponentId, ComponentId> gatewayOf) =>
        (Hub, Gateways, Members, _gatewayOf) = (hub, gateways, members, gatewayOf);

    public ComponentModel Hub { get; }

    public IReadOnlyList<ComponentModel> Gateways { get; }

    /// <summary>Sensors, actuators and Controllers.</summary>
    public IReadOnlyList<ComponentModel> Members { get; }

    public ComponentId GatewayOf(ComponentId member) => _gatewayOf[member];

    public IEnumerable<ComponentModel> Behind(ComponentId gateway) =>
        Members.Where(m => _gatewayOf[m.Id] == gateway);

    /// <summary>Whether Yuimori runs an agent at a Component.</summary>
    public static bool IsMember(ComponentModel component) =>
        component.Role is ComponentRole.Sensor or ComponentRole.Actuator or ComponentRole.Controller;

    public static Result<Site> Of(SystemModel model)
    {
        var hub = model.Components.FirstOrDefault(c => c.Role == ComponentRole.Hub);
        if (hub is null)
            return Error.Of("PLAN-01", "ハブ（role: hub）がないため動かせません。", "Without a hub (role: hub) the System cannot run.");
        var gateways = model.Components.Where(c => c.Role == ComponentRole.Gateway).ToList();
        if (gateways.Count == 0)
        {
            return Error.Of(
                "PLAN-02", "ゲートウェイ（role: gateway）がないため動かせません。",
                "Without a gateway (role: gateway) the System cannot run.");
        }

        var members = model.Components.Where(IsMember).ToList();
        var gatewayOf = new Dictionary<ComponentId, ComponentId>();
        foreach (var member in members)
        {
            var candidates = GatewaysOf(model, member);
            if (candidates.Count != 1) return Unclear(member, candidates);
            gatewayOf.Add(member.Id, candidates[0]);
        }

        return new Site(hub, gateways, members, gatewayOf);
    }

    /// <summary>
    /// The gateway that a Component is inside of; else the gateways that it has a Link with. A Component without one
    /// clear gateway cannot run, since nobody would arbitrate it.
    /// </summary>
    public static IReadOnlyList<ComponentId> GatewaysOf(SystemModel model, ComponentModel member)
    {
        for (var at = member; at.Inside is { } inside; at = model.Find(inside)!)
        {
            if (model.Find(inside)!.Role == ComponentRole.Gateway) return [inside];
        }

        return [.. ModelIndex.Of(model).LinksOf(member.Id)
            .Select(l => l.From == member.Id ? l.To : l.From)
            .Where(id => model.Find(id)!.Role == ComponentRole.Gateway).Distinct()];
    }

    private static Error Unclear(ComponentModel member, IReadOnlyList<ComponentId> candidates)
    {
        var found = candidates.Count == 0 ? "0" : string.Join(", ", candidates);
        return Error.Of(
            "PLAN-03",
            $"「{member.Id}」のゲートウェイが1つに決まりません（{found}）。ゲートウェイとの接続を1つにするか、insideを書いてください。",
            $"\"{member.Id}\" must have one gateway and has {found}: give it one Link with a gateway, or inside.");
    }
}
