using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>UC5 can be run as it is, and its recorded day holds the conflict that the use case is about.</summary>
public sealed class RunnableSampleTests
{
    [Fact]
    public void Write_Uc5_GivesAPlanToEverySensorActuatorAndController()
    {
        var model = Samples.Read("uc5-robot-power/robot-power");

        var plans = PlanWriter.Write(model, new PlanParameters
        {
            HubUrl = "https://127.0.0.1:8443",
            HubHttps = new Endpoint("127.0.0.1", 8443),
            HubLoopbackHttp = new Endpoint("127.0.0.1", 8080),
            HubMqtt = new Endpoint("127.0.0.1", 8883),
            CaSha256 = new string('a', 64),
            GatewayMqtt = new Dictionary<ComponentId, Endpoint> { [ComponentId.Of("gw-server")] = new("127.0.0.1", 8884) },
        });

        Assert.True(plans.IsOk, plans.Error?.Detail);
        Assert.Equal(
            ["power-control", "power-meter", "power-sensor", "air-conditioner", "lighting", "temperature-control", "room-thermometer"],
            plans.Value.Agents.Select(a => a.Component.Value));
    }

    [Fact]
    public void RecordedDay_OfUc5_HasHoursInWhichBothControlsWantTheAirConditioner()
    {
        var rows = File.ReadLines(Path.Combine(Samples.Root, "samples", "uc5-robot-power", "shift.csv")).Skip(1)
            .Select(l => l.Split(',').Skip(1).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToList();

        Assert.Equal(24 * 12, rows.Count);
        Assert.InRange(rows.Count(r => r[0] >= 300_000 && r[2] >= 28), 6, rows.Count / 4);
        Assert.Contains(rows, r => r[0] < 300_000 && r[2] >= 28);
        Assert.Contains(rows, r => r[1] <= 2_000);
    }
}
