using System.Text.Json;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Agent.Tests.Support;

/// <summary>Plans of a small home.</summary>
internal static class Plans
{
    internal static readonly StreamPlan Rain = new("rain", "mm/h");
    internal static readonly StreamPlan Fire = new("fire");

    internal static SensorPlan Sensor(params StreamPlan[] streams) => new()
    {
        Streams = streams.Length > 0 ? streams : [Rain, Fire],
        ReplayFile = "/nonexistent.csv",
        ReplaySpeed = 60,
        ReportSeconds = 5,
    };

    internal static ActuatorPlan Window { get; } = new()
    {
        Positions = ["open", "closed"],
        Rest = "open",
        Grants = [new GrantPlan(ComponentId.Of("guard"), [Purpose.Property])],
    };

    internal static ControlRule Rule(
        string id, string stream, Comparison comparison, decimal value, string actuator, string position,
        Purpose purpose = Purpose.Property, int hold = 60) => new(
        id,
        LocalisedText.Same(id),
        [new ControlCondition(ComponentId.Of("weather"), stream, comparison, value)],
        [new ControlTarget(ComponentId.Of(actuator), position)],
        purpose,
        hold);

    internal static AgentPlan Agent(
        string component, SensorPlan? sensor = null, ActuatorPlan? actuator = null,
        ControllerPlan? controller = null) =>
        new()
        {
            Format = 1,
            System = "home",
            Component = ComponentId.Of(component),
            Kind = controller is null ? PeerKind.Device : PeerKind.Service,
            Name = LocalisedText.Same(component),
            HubUrl = "https://127.0.0.1:1",
            CaSha256 = new string('0', 64),
            Hub = ComponentId.Of("hub"),
            Gateway = ComponentId.Of("gateway"),
            GatewayMqtt = new Endpoint("127.0.0.1", 1),
            HeartbeatSeconds = 10,
            Sensor = sensor,
            Actuator = actuator,
            Controller = controller,
        };

    internal static byte[] Json(AgentPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, WireJson.Shared.AgentPlan);
}
