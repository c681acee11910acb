using System.Security.Cryptography;
using System.Text.Json;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Tests.Placement;

public sealed class PlanWriterTests
{
    private static readonly ComponentId Gateway = ComponentId.Of("home-gateway");

    private static readonly PlanParameters Parameters = new()
    {
        HubUrl = "https://127.0.0.1:8443",
        HubHttps = new Endpoint("127.0.0.1", 8443),
        HubLoopbackHttp = new Endpoint("127.0.0.1", 8080),
        HubMqtt = new Endpoint("127.0.0.1", 8883),
        CaSha256 = new string('a', 64),
        GatewayMqtt = new Dictionary<ComponentId, Endpoint> { [Gateway] = new("127.0.0.1", 8884) },
    };

    [Fact]
    public void Write_Uc4_GivesAPlanToEveryComponentAndChainsTheHashes()
    {
        var plans = PlanWriter.Write(Samples.Uc4(), Parameters).Value;

        Assert.Equal(13, plans.All.Count());
        Assert.All(plans.All, p => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(p.Json.Span)), p.Sha256));
        var gateway = Read<GatewayPlan>(Assert.Single(plans.Gateways));
        Assert.Equal(plans.Agents.Select(a => (a.Component, a.Sha256)), gateway.Members.Select(m => (m.Component, m.PlanSha256)));
        var hub = Read<HubPlan>(plans.Hub);
        var behind = Assert.Single(hub.Gateways);
        Assert.Equal(plans.Gateways[0].Sha256, behind.PlanSha256);
        Assert.Equal(gateway.Members.Select(m => m.Component), behind.Members.Select(m => m.Component));
        Assert.Equal(Samples.Uc4().Source.Sha256, hub.SystemFileSha256);
        Assert.True(Path.IsPathFullyQualified(hub.SystemFile));
    }

    [Fact]
    public void Write_Uc4_GrantsEachControllerOnlyWhatItsRulesNeed()
    {
        var plans = PlanWriter.Write(Samples.Uc4(), Parameters).Value;
        var gateway = Read<GatewayPlan>(plans.Gateways[0]);
        var grants = gateway.Actuators.ToDictionary(
            a => a.Component.Value,
            a => string.Join("; ", a.Actuator.Grants.Select(g => $"{g.Controller}: {string.Join(", ", g.Purposes)}")));

        Assert.Equal("comfort-ventilation: Comfort; disaster-crime-prevention: Life, Property", grants["shutter"]);
        Assert.Equal("comfort-ventilation: Comfort; disaster-crime-prevention: Property", grants["window"]);
        Assert.Equal("disaster-crime-prevention: Life, Property", grants["entrance-lock"]);
        var device = Read<AgentPlan>(plans.Agents.Single(a => a.Component.Value == "window"));
        Assert.Equal(
            JsonSerializer.Serialize(gateway.Actuators[1].Actuator, WireJson.Shared.Options),
            JsonSerializer.Serialize(device.Actuator, WireJson.Shared.Options));
        Assert.Equal(
            ["point-weather", "intruder-sensor", "fire-alarm"],
            gateway.Members.Single(m => m.Component.Value == "disaster-crime-prevention").Reads.Select(r => r.Value));
    }

    [Fact]
    public void Write_Uc4_WritesEachKindOfAgent()
    {
        var plans = PlanWriter.Write(Samples.Uc4(), Parameters).Value;
        AgentPlan Agent(string id) => Read<AgentPlan>(plans.Agents.Single(a => a.Component.Value == id));

        var lockPlan = Agent("entrance-lock");
        Assert.Equal((PeerKind.Device, (string?)null), (lockPlan.Kind, lockPlan.Actuator!.Rest));
        Assert.Equal(new Endpoint("127.0.0.1", 8884), lockPlan.GatewayMqtt);
        var intruder = Agent("intruder-sensor").Sensor!;
        Assert.Equal(new StreamPlan("intruder", null), Assert.Single(intruder.Streams));
        Assert.True(File.Exists(intruder.ReplayFile) && Path.IsPathFullyQualified(intruder.ReplayFile));
        var comfort = Agent("comfort-ventilation");
        Assert.Equal(PeerKind.Service, comfort.Kind);
        var rule = Assert.Single(comfort.Controller!.Rules);
        Assert.Equal((Purpose.Comfort, 60), (rule.Purpose, rule.HoldSeconds));
        Assert.Equal(["28", "35"], rule.When.Select(w => w.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Write_Twice_GivesEqualBytes()
    {
        var first = PlanWriter.Write(Samples.Uc4(), Parameters).Value;
        var second = PlanWriter.Write(Samples.Uc4(), Parameters).Value;

        Assert.All(first.All.Zip(second.All), pair => Assert.True(pair.First.Json.Span.SequenceEqual(pair.Second.Json.Span)));
    }

    [Theory]
    [InlineData("    role: hub\n", "", "PLAN-01")]
    [InlineData("    role: gateway\n", "", "PLAN-02")]
    [InlineData("    from: fire-alarm\n", "    from: cloud\n", "PLAN-03")]
    [InlineData("id: home-gateway\n    name", "id: other\n    name", "parse")]
    [InlineData("      streams:\n        - { name: fire, unit: yes/no }\n      replay: day.csv\n", "      streams:\n        - { name: fire, unit: yes/no }\n", "PLAN-05")]
    [InlineData("      streams:\n        - { name: fire, unit: yes/no }\n      replay: day.csv\n", "      streams:\n        - { name: fire, unit: yes/no }\n      replay: night.csv\n", "PLAN-05")]
    public void Write_SystemThatCannotRun_SaysWhy(string old, string replacement, string code)
    {
        var parsed = Samples.ParseUc4With(old, replacement);
        if (code == "parse")
        {
            Assert.False(parsed.IsOk);
            return;
        }

        Assert.Equal(code, PlanWriter.Write(Samples.Ok(parsed), Parameters).Error!.Code);
    }

    [Fact]
    public void Write_MalformedParameters_IsRefused()
    {
        var model = Samples.Uc4();

        Assert.Equal("PLAN-07", PlanWriter.Write(model, Parameters with { CaSha256 = "abc" }).Error!.Code);
        Assert.Equal("PLAN-07", PlanWriter.Write(model, Parameters with { HubUrl = "http://127.0.0.1" }).Error!.Code);
        Assert.Equal("PLAN-07", PlanWriter.Write(model, Parameters with { HubMqtt = new Endpoint("", 1) }).Error!.Code);
        Assert.Equal(
            "PLAN-04",
            PlanWriter.Write(model, Parameters with { GatewayMqtt = new Dictionary<ComponentId, Endpoint>() }).Error!.Code);
    }

    private static T Read<T>(PlanFile file) =>
        (T)JsonSerializer.Deserialize(file.Json.Span, WireJson.Shared.GetTypeInfo(typeof(T))!)!;
}
