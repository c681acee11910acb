using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Finds every problem of a gateway's plan that would let the arbitration decide wrongly.</summary>
public static class ArbitrationSettingsValidator
{
    /// <summary>All problems, each with the key to set; empty: none.</summary>
    public static IReadOnlyList<Error> Check(GatewayPlan plan)
    {
        var problems = new List<Error>();
        if (plan.Monitoring.ConflictAlarmSeconds < 1) problems.Add(Bad("monitoring.conflictAlarmSeconds", "below 1"));
        if (plan.Monitoring.DrillSeconds < 1) problems.Add(Bad("monitoring.drillSeconds", "below 1"));
        if (plan.Monitoring.SilenceSeconds < 2) problems.Add(Bad("monitoring.silenceSeconds", "below 2"));
        var seen = new HashSet<string>(StringComparer.Ordinal) { DrillSite.Actuator.Value };
        foreach (var actuator in plan.Actuators)
        {
            var key = $"actuators.{actuator.Component}";
            if (!seen.Add(actuator.Component.Value)) problems.Add(Bad(key, "given twice, or a reserved id"));
            CheckPositions(problems, key, actuator.Actuator);
        }

        return problems;
    }

    private static void CheckPositions(List<Error> problems, string key, ActuatorPlan plan)
    {
        if (plan.Positions.Count == 0) problems.Add(Bad($"{key}.positions", "empty"));
        if (plan.Positions.Distinct(StringComparer.Ordinal).Count() != plan.Positions.Count)
        {
            problems.Add(Bad($"{key}.positions", "a position is given twice"));
        }

        if (plan.Positions.Any(p => p.Length is 0 or > OrderLimits.WordLengthMax))
        {
            problems.Add(Bad($"{key}.positions", $"a position is empty or longer than {OrderLimits.WordLengthMax}"));
        }

        if (plan.Rest is { } rest && !plan.Positions.Contains(rest, StringComparer.Ordinal))
        {
            problems.Add(Bad($"{key}.rest", $"\"{rest}\" is no position"));
        }
    }

    private static Error Bad(string key, string why) => Error.Of(
        "F12-05", "ゲートウェイの計画に誤りがあります。", "The gateway's plan is wrong.", $"{key}: {why}");
}
