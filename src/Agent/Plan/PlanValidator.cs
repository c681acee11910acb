using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Plan;

/// <summary>Checks a plan whole and names every problem with its key (D15).</summary>
internal static class PlanValidator
{
    /// <summary>64, as many as the gateway keeps of one member.</summary>
    private const int StreamsMax = 64;

    /// <summary>1 hour; a component that speaks less often is taken for silent anyway.</summary>
    private const int SecondsMax = 3600;

    internal static IReadOnlyList<string> Validate(AgentPlan plan)
    {
        var problems = new List<string>();
        CheckPlaces(plan, problems);
        var roles = (plan.Sensor is null ? 0 : 1) + (plan.Actuator is null ? 0 : 1) + (plan.Controller is null ? 0 : 1);
        if (roles != 1) problems.Add("exactly one of sensor, actuator and controller must be set");
        var kind = plan.Controller is null ? PeerKind.Device : PeerKind.Service;
        if (plan.Kind != kind) problems.Add($"kind must be {kind}");
        if (plan.Sensor is { } sensor) Check(sensor, problems);
        if (plan.Actuator is { } actuator) Check(actuator, problems);
        if (plan.Controller is { } controller) Check(controller, problems);
        return problems;
    }

    private static void CheckPlaces(AgentPlan plan, List<string> problems)
    {
        if (plan.Format != 1) problems.Add($"format {plan.Format} is unknown, this program reads 1");
        if (!Uri.TryCreate(plan.HubUrl, UriKind.Absolute, out var hub) || hub.Scheme != Uri.UriSchemeHttps)
            problems.Add("hubUrl is not an https address");
        if (plan.CaSha256.Length != 64 || !plan.CaSha256.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
            problems.Add("caSha256 is not 64 lower-case hex digits");
        if (plan.GatewayMqtt.Host.Length == 0 || plan.GatewayMqtt.Port is < 1 or > 65_535)
            problems.Add("gatewayMqtt is not a host and a port");
        if (plan.HeartbeatSeconds is < 1 or > SecondsMax)
            problems.Add($"heartbeatSeconds must be 1 to {SecondsMax}");
    }

    private static void Check(SensorPlan sensor, List<string> problems)
    {
        if (sensor.Streams.Count is 0 or > StreamsMax) problems.Add($"sensor.streams must be 1 to {StreamsMax}");
        foreach (var stream in sensor.Streams.Where(s => !ComponentId.Parse(s.Name).IsOk))
            problems.Add($"sensor.streams: \"{stream.Name}\" cannot stand in a topic");
        if (sensor.Streams.DistinctBy(s => s.Name).Count() != sensor.Streams.Count)
            problems.Add("sensor.streams: a name stands twice");
        if (sensor.ReplaySpeed is < 0.001m or > 86_400) problems.Add("sensor.replaySpeed must be 0.001 to 86400");
        if (sensor.ReportSeconds is < 0.1m or > SecondsMax)
            problems.Add($"sensor.reportSeconds must be 0.1 to {SecondsMax}");
    }

    private static void Check(ActuatorPlan actuator, List<string> problems)
    {
        if (actuator.Positions.Count == 0 || !actuator.Positions.All(IsWord))
            problems.Add($"actuator.positions must be words of 1 to {OrderLimits.WordLengthMax} characters");
        if (actuator.Positions.Distinct(StringComparer.Ordinal).Count() != actuator.Positions.Count)
            problems.Add("actuator.positions: a position stands twice");
        if (actuator.Rest is { } rest && !actuator.Positions.Contains(rest, StringComparer.Ordinal))
            problems.Add("actuator.rest is not one of its positions");
    }

    private static void Check(ControllerPlan controller, List<string> problems)
    {
        if (controller.Rules.Count == 0) problems.Add("controller.rules is empty");
        if (controller.Rules.DistinctBy(r => r.Id, StringComparer.Ordinal).Count() != controller.Rules.Count)
            problems.Add("controller.rules: an id stands twice");
        foreach (var rule in controller.Rules)
        {
            if (!IsWord(rule.Id)) problems.Add($"controller.rules: the id \"{rule.Id}\" is empty or too long");
            if (rule.When.Count == 0) problems.Add($"controller.rules {rule.Id}: when is empty: it would always hold");
            if (rule.Orders.Count == 0) problems.Add($"controller.rules {rule.Id}: orders is empty");
            if (!rule.Orders.All(o => IsWord(o.Value))) problems.Add($"controller.rules {rule.Id}: a value is no word");
            if (!rule.When.All(c => ComponentId.Parse(c.Stream).IsOk))
                problems.Add($"controller.rules {rule.Id}: a stream cannot stand in a topic");
            if (rule.HoldSeconds is < 2 or > OrderLimits.HoldSecondsMax)
                problems.Add($"controller.rules {rule.Id}: holdSeconds must be 2 to {OrderLimits.HoldSecondsMax}");
        }
    }

    private static bool IsWord(string text) => text.Length is > 0 and <= OrderLimits.WordLengthMax;
}
