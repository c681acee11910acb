using System.Security.Cryptography;
using System.Text;
using Yuimori.Agent.Plan;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Tests.Plan;

public sealed class PlanFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-plan-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Load_GoodPlan_GivesTheHashOfTheFilesBytes()
    {
        var bytes = Plans.Json(Plans.Agent("weather", sensor: Plans.Sensor()));

        var loaded = Load(bytes).Value;

        Assert.Equal("weather", loaded.Plan.Component.Value);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), loaded.Sha256);
    }

    [Theory]
    [InlineData("{", "is an invalid start")]
    [InlineData("null", "is null")]
    [InlineData("{\"format\":1}", "missing required properties")]
    public void Load_NotAPlan_IsRefusedInOneLine(string json, string why)
    {
        var error = Load(Encoding.UTF8.GetBytes(json)).Error!;

        Assert.Equal("AGENT-01", error.Code);
        Assert.DoesNotContain('\n', error.Detail);
        if (json != "{") Assert.Contains(why, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_UnknownMember_IsRefused()
    {
        var json = Encoding.UTF8.GetString(Plans.Json(Plans.Agent("weather", sensor: Plans.Sensor())));

        json = json.Replace("\"format\"", "\"extra\":1,\"format\"", StringComparison.Ordinal);
        var error = Load(Encoding.UTF8.GetBytes(json)).Error!;

        Assert.Contains("extra", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NullInAList_IsRefusedNotCrashedOn()
    {
        var json = Encoding.UTF8.GetString(Plans.Json(Plans.Agent("window", actuator: Plans.Window)));

        json = json.Replace("[\"open\",", "[null,\"open\",", StringComparison.Ordinal);
        var error = Load(Encoding.UTF8.GetBytes(json)).Error!;

        Assert.Contains("a list holds null", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_IsRefused() => Assert.Equal("AGENT-01", PlanFile.Load(_directory).Error!.Code);

    [Fact]
    public void Validate_SeveralProblems_NamesThemAll()
    {
        var plan = Plans.Agent("weather", Plans.Sensor() with { ReplaySpeed = 0 }, Plans.Window) with
        {
            Format = 2,
            HubUrl = "http://hub",
            CaSha256 = "AB",
            GatewayMqtt = new Endpoint("", 0),
            HeartbeatSeconds = 0,
            Kind = PeerKind.Service,
        };

        var problems = PlanValidator.Validate(plan);

        Assert.Equal(
            [
                "format 2 is unknown, this program reads 1",
                "hubUrl is not an https address",
                "caSha256 is not 64 lower-case hex digits",
                "gatewayMqtt is not a host and a port",
                "heartbeatSeconds must be 1 to 3600",
                "exactly one of sensor, actuator and controller must be set",
                "kind must be Device",
                "sensor.replaySpeed must be 0.001 to 86400",
            ],
            problems);
    }

    [Fact]
    public void Validate_RuleWithoutConditions_IsRefusedSinceItWouldAlwaysHold()
    {
        var rule = Plans.Rule("r", "rain", Comparison.AtLeast, 1, "window", "closed") with { When = [] };

        var plan = new ControllerPlan { Rules = [rule, rule] };
        var problems = PlanValidator.Validate(Plans.Agent("guard", controller: plan));

        Assert.Contains("controller.rules: an id stands twice", problems);
        Assert.Contains("controller.rules r: when is empty: it would always hold", problems);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(OrderLimits.HoldSecondsMax + 1)]
    public void Validate_HoldOutOfBounds_IsRefused(int seconds)
    {
        var rule = Plans.Rule("r", "rain", Comparison.AtLeast, 1, "window", "closed", hold: seconds);

        var problems = PlanValidator.Validate(Plans.Agent("guard", controller: new ControllerPlan { Rules = [rule] }));

        Assert.Equal(["controller.rules r: holdSeconds must be 2 to 3600"], problems);
    }

    private Yuimori.Kernel.Results.Result<LoadedPlan> Load(byte[] json)
    {
        File.WriteAllBytes(Path.Combine(_directory, "plan.json"), json);
        return PlanFile.Load(_directory);
    }
}
