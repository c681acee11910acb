using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Placement;

/// <summary>
/// Turns a checked System file into the plans that hub, gateways and agents run with. The agents' plans come first,
/// because a gateway's names the hash of each member's, and the hub's names the gateways'.
/// </summary>
public static class PlanWriter
{
    /// <summary>Format of the plans.</summary>
    public const int Format = 1;

    /// <summary>Writes every plan.</summary>
    /// <param name="model">The System.</param>
    /// <param name="parameters">Where things run.</param>
    /// <returns>The plans, or why the System cannot run: <c>PLAN-01</c> no hub, <c>PLAN-02</c> no gateway,
    /// <c>PLAN-03</c> a member without one clear gateway, <c>PLAN-04</c> no address for a gateway, <c>PLAN-05</c> a
    /// sensor without a replay file, <c>PLAN-06</c> an actuator or sensor behind another gateway, <c>PLAN-07</c> a
    /// malformed parameter.</returns>
    public static Result<PlanSet> Write(SystemModel model, PlanParameters parameters)
    {
        if (PlanChecks.CheckParameters(parameters) is { } malformed) return malformed;
        if (Site.Of(model) is not { IsOk: true } found) return Site.Of(model).Error!;
        var site = found.Value;
        if (PlanChecks.CheckSite(model, site, parameters) is { } wrong) return wrong;
        var agents = new Dictionary<ComponentId, PlanFile>();
        foreach (var member in site.Members)
        {
            var plan = AgentPlans.Make(model, site, member, parameters);
            agents.Add(member.Id, File(member.Id, plan.Kind, plan, WireJson.Shared.AgentPlan));
        }

        var gateways = new List<PlanFile>();
        var behind = new List<GatewayMemberPlan>();
        foreach (var gateway in site.Gateways)
        {
            var plan = GatewayPlans.Make(model, site, gateway, agents, parameters);
            var file = File(gateway.Id, PeerKind.Gateway, plan, WireJson.Shared.GatewayPlan);
            gateways.Add(file);
            behind.Add(new GatewayMemberPlan(gateway.Id, file.Sha256, plan.Members));
        }

        var hub = File(site.Hub.Id, PeerKind.Hub, Hub(model, site, behind, parameters), WireJson.Shared.HubPlan);
        return new PlanSet(hub, gateways, [.. site.Members.Select(m => agents[m.Id])]);
    }

    private static HubPlan Hub(
        SystemModel model, Site site, IReadOnlyList<GatewayMemberPlan> gateways, PlanParameters parameters) => new()
    {
        Format = Format,
        System = model.Id,
        Component = site.Hub.Id,
        Name = site.Hub.Name,
        SystemFile = Path.GetFullPath(model.Source.Path),
        SystemFileSha256 = model.Source.Sha256,
        ListenHttps = parameters.HubHttps,
        ListenLoopbackHttp = parameters.HubLoopbackHttp,
        ListenMqtt = parameters.HubMqtt,
        Gateways = gateways,
        Monitoring = GatewayPlans.Monitoring(model.Settings),
    };

    private static PlanFile File<T>(ComponentId id, PeerKind kind, T plan, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(plan, type);
        return new PlanFile(id, kind, json, Convert.ToHexStringLower(SHA256.HashData(json)));
    }
}
