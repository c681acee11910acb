using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Placement;

/// <summary>What must hold before a System can run. Design needs none of it.</summary>
internal static class PlanChecks
{
    public static Error? CheckParameters(PlanParameters parameters)
    {
        if (parameters.CaSha256.Length != 64
            || parameters.CaSha256.Any(c => !char.IsAsciiDigit(c) && c is not (>= 'a' and <= 'f')))
        {
            return Malformed(nameof(parameters.CaSha256), parameters.CaSha256);
        }

        if (!Uri.TryCreate(parameters.HubUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            return Malformed(nameof(parameters.HubUrl), parameters.HubUrl);
        var endpoints = parameters.GatewayMqtt.Values.Append(parameters.HubHttps).Append(parameters.HubMqtt);
        if (parameters.HubLoopbackHttp is { } loopback) endpoints = endpoints.Append(loopback);
        var bad = endpoints.FirstOrDefault(static e => e.Host.Length == 0 || e.Port is < 0 or > 65_535);
        return bad is null ? null : Malformed(nameof(Endpoint), $"{bad.Host}:{bad.Port}");
    }

    public static Error? CheckSite(SystemModel model, Site site, PlanParameters parameters)
    {
        foreach (var gateway in site.Gateways)
        {
            if (!parameters.GatewayMqtt.ContainsKey(gateway.Id))
            {
                return Error.Of(
                    "PLAN-04", $"ゲートウェイ「{gateway.Id}」の待受アドレスが指定されていません。",
                    $"No address was given for the gateway \"{gateway.Id}\".");
            }
        }

        return site.Members.Select(m => CheckMember(model, site, m)).FirstOrDefault(e => e is not null);
    }

    private static Error? CheckMember(SystemModel model, Site site, ComponentModel member)
    {
        if (member.Sensor is { } sensor)
        {
            if (AgentPlans.ReplayPath(model, sensor) is { } path && File.Exists(path)) return null;
            return Error.Of(
                "PLAN-05", $"センサー「{member.Id}」の再生ファイル（replay）がありません。",
                $"The sensor \"{member.Id}\" has no replay file.",
                $"No replay file for \"{member.Id}\": {sensor.Replay}");
        }

        if (member.Controller is not { } controller) return null;
        var others = controller.Reads.Concat(controller.Rules.SelectMany(r => r.Orders).Select(o => o.Actuator));
        foreach (var other in others)
        {
            if (site.GatewayOf(other) != site.GatewayOf(member.Id)) return Elsewhere(member.Id, other);
        }

        return null;
    }

    private static Error Elsewhere(ComponentId controller, ComponentId other) => Error.Of(
        "PLAN-06",
        $"コントローラ「{controller}」と「{other}」のゲートウェイが異なるため、調停できません。",
        $"The Controller \"{controller}\" and \"{other}\" stand behind different gateways: nobody could arbitrate.");

    private static Error Malformed(string name, string value) => Error.Of(
        "PLAN-07", $"実行時の値「{name}」が正しくありません。", $"The run-time value {name} is malformed.",
        $"{name} is \"{value}\"");
}
