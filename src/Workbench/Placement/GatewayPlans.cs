using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Placement;

/// <summary>Makes the plan of a gateway.</summary>
internal static class GatewayPlans
{
    public static GatewayPlan Make(
        SystemModel model,
        Site site,
        ComponentModel gateway,
        IReadOnlyDictionary<ComponentId, PlanFile> agents,
        PlanParameters parameters) => new()
    {
        Format = PlanWriter.Format,
        System = model.Id,
        Component = gateway.Id,
        Name = gateway.Name,
        Hub = site.Hub.Id,
        HubUrl = parameters.HubUrl,
        HubMqtt = parameters.HubMqtt,
        CaSha256 = parameters.CaSha256,
        ListenMqtt = parameters.GatewayMqtt[gateway.Id],
        Members =
        [
            .. site.Behind(gateway.Id).Select(m => new MemberPlan(
                m.Id, AgentPlans.KindOf(m), agents[m.Id].Sha256, m.Controller?.Reads ?? [])),
        ],
        Actuators =
        [
            .. site.Behind(gateway.Id).Where(m => m.Actuator is not null)
                .Select(m => new ArbitratedPlan(m.Id, AgentPlans.Actuator(model, m))),
        ],
        Monitoring = Monitoring(model.Settings),
    };

    public static MonitoringPlan Monitoring(FunctionSettings settings) => new()
    {
        SilenceSeconds = settings.SilenceSeconds,
        ConflictAlarmSeconds = settings.ConflictAlarmSeconds,
        DrillSeconds = settings.DrillSeconds,
        VerifySeconds = settings.VerifySeconds,
        SnapshotSeconds = settings.SnapshotSeconds,
    };
}
