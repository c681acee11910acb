using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;

namespace Yuimori.Gateway.Plan;

/// <summary>Checks a plan before anything begins, and reports every problem at once (D15).</summary>
internal static class PlanValidator
{
    private const int FormatNow = 1;

    internal static IReadOnlyList<string> Validate(GatewayPlan plan)
    {
        var problems = new List<string>();
        if (plan.Format != FormatNow) problems.Add($"format is {plan.Format}, this version reads {FormatNow}");
        if (plan.CaSha256.Length != 64) problems.Add("caSha256 is not 64 hex digits");
        if (!Uri.TryCreate(plan.HubUrl, UriKind.Absolute, out var hub) || hub.Scheme != Uri.UriSchemeHttps)
            problems.Add($"hubUrl is not an https address: {plan.HubUrl}");
        CheckMembers(plan, problems);
        CheckTimes(plan.Monitoring, problems);
        return problems;
    }

    private static void CheckMembers(GatewayPlan plan, List<string> problems)
    {
        var seen = new HashSet<ComponentId> { plan.Component, plan.Hub };
        foreach (var member in plan.Members)
        {
            if (!seen.Add(member.Component)) problems.Add($"members: {member.Component} stands twice");
            if (member.Kind is not (PeerKind.Device or PeerKind.Service))
                problems.Add($"members: {member.Component} cannot be a {member.Kind} here");
        }

        var members = plan.Members.Select(m => m.Component).ToHashSet();
        foreach (var actuator in plan.Actuators.Where(a => !members.Contains(a.Component)))
            problems.Add($"actuators: {actuator.Component} is no member");
        foreach (var member in plan.Members)
        {
            foreach (var sensor in member.Reads.Where(s => !members.Contains(s)))
                problems.Add($"members: {member.Component} reads {sensor}, which is no member");
        }
    }

    private static void CheckTimes(MonitoringPlan times, List<string> problems)
    {
        Positive(nameof(times.SilenceSeconds), times.SilenceSeconds);
        Positive(nameof(times.ConflictAlarmSeconds), times.ConflictAlarmSeconds);
        Positive(nameof(times.DrillSeconds), times.DrillSeconds);
        Positive(nameof(times.VerifySeconds), times.VerifySeconds);

        void Positive(string key, int seconds)
        {
            if (seconds <= 0) problems.Add($"monitoring.{JsonName(key)} must be greater than zero");
        }
    }

    private static string JsonName(string key) => char.ToLowerInvariant(key[0]) + key[1..];
}
