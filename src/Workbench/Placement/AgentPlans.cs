using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Placement;

/// <summary>Makes the plan of a sensor, an actuator or a Controller.</summary>
internal static class AgentPlans
{
    public static AgentPlan Make(SystemModel model, Site site, ComponentModel member, PlanParameters parameters)
    {
        var gateway = site.GatewayOf(member.Id);
        return new AgentPlan
        {
            Format = PlanWriter.Format,
            System = model.Id,
            Component = member.Id,
            Kind = KindOf(member),
            Name = member.Name,
            HubUrl = parameters.HubUrl,
            CaSha256 = parameters.CaSha256,
            Hub = site.Hub.Id,
            Gateway = gateway,
            GatewayMqtt = parameters.GatewayMqtt[gateway],
            HeartbeatSeconds = model.Settings.HeartbeatSeconds,
            Sensor = member.Sensor is { } sensor ? Sensor(model, sensor) : null,
            Actuator = member.Actuator is { } ? Actuator(model, member) : null,
            Controller = member.Controller is { } controller ? Controller(controller) : null,
        };
    }

    public static PeerKind KindOf(ComponentModel member) =>
        member.Role == ComponentRole.Controller ? PeerKind.Service : PeerKind.Device;

    /// <summary>An actuator's plan. A Controller is granted the purposes that its rules for this actuator need,
    /// and no more, however many the Controller has.</summary>
    public static ActuatorPlan Actuator(SystemModel model, ComponentModel actuator)
    {
        var grants = new List<GrantPlan>();
        foreach (var controller in model.Components.Where(c => c.Controller is not null))
        {
            var purposes = controller.Controller!.Rules
                .Where(r => r.Orders.Any(o => o.Actuator == actuator.Id))
                .Select(r => r.Purpose).Distinct().Order().ToList();
            if (purposes.Count > 0) grants.Add(new GrantPlan(controller.Id, purposes));
        }

        return new ActuatorPlan
        {
            Positions = actuator.Actuator!.Positions,
            Rest = actuator.Actuator.Rest,
            Grants = grants,
        };
    }

    private static SensorPlan Sensor(SystemModel model, SensorModel sensor) => new()
    {
        Streams =
        [
            .. sensor.Streams.Select(s => new StreamPlan(
                s.Name, s.Unit == StreamUnit.YesNo ? null : StreamUnits.Words.WordOf(s.Unit))),
        ],
        ReplayFile = ReplayPath(model, sensor)!,
        ReplaySpeed = sensor.Speed,
        ReportSeconds = sensor.ReportSeconds,
    };

    /// <summary>The replay file's absolute path, or null when the sensor has none.</summary>
    public static string? ReplayPath(SystemModel model, SensorModel sensor) =>
        sensor.Replay is { } replay ? Path.GetFullPath(replay, model.Source.Folder) : null;

    private static ControllerPlan Controller(ControllerModel controller) => new()
    {
        Rules =
        [
            .. controller.Rules.Select(r => new ControlRule(r.Id, r.Text, r.When, r.Orders, r.Purpose, r.HoldSeconds)),
        ],
    };
}
