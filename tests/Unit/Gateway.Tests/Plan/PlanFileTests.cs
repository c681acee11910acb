using System.Security.Cryptography;
using System.Text.Json;
using Yuimori.Gateway.Plan;
using Yuimori.Gateway.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;

namespace Yuimori.Gateway.Tests.Plan;

public sealed class PlanFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-plan-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Load_GoodPlan_IsReadWithTheHashOfItsBytes()
    {
        var bytes = Write(Home.Plan);
        var loaded = PlanFile.Load(_directory);
        Assert.Equal("home", loaded.Value.Plan.Component.Value);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), loaded.Value.Sha256);
    }

    [Fact]
    public void Load_NoFile_SaysSo() => AssertRefused("plan.json");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"format\":1}")]
    public void Load_NotAPlan_SaysSo(string text)
    {
        File.WriteAllText(Path.Combine(_directory, "plan.json"), text);
        AssertRefused("plan.json");
    }

    [Fact]
    public void Load_ManyProblems_AreAllReportedAtOnce()
    {
        Write(Home.Plan with
        {
            Format = 2,
            HubUrl = "http://127.0.0.1:1",
            Members =
            [
                .. Home.Plan.Members,
                Home.Plan.Members[0],
                new MemberPlan(ComponentId.Of("spy"), PeerKind.Hub, "", [ComponentId.Of("nobody")]),
            ],
            Actuators = [.. Home.Plan.Actuators, Home.Plan.Actuators[0] with { Component = ComponentId.Of("door") }],
            Monitoring = Home.Plan.Monitoring with { DrillSeconds = 0 },
        });
        AssertRefused(
            "format is 2",
            "hubUrl is not an https address",
            "window stands twice",
            "spy cannot be a Hub here",
            "door is no member",
            "spy reads nobody",
            "monitoring.drillSeconds must be greater than zero");
    }

    private byte[] Write(GatewayPlan plan)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(plan, WireJson.Shared.GatewayPlan);
        File.WriteAllBytes(Path.Combine(_directory, "plan.json"), bytes);
        return bytes;
    }

    private void AssertRefused(params string[] parts)
    {
        var loaded = PlanFile.Load(_directory);
        Assert.Equal("GATEWAY-01", loaded.Error!.Code);
        foreach (var part in parts) Assert.Contains(part, loaded.Error.Detail, StringComparison.Ordinal);
    }
}
