using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

public sealed class ArbitrationSettingsValidatorTests
{
    [Fact]
    public void Check_GoodPlan_NoProblem() => Assert.Empty(ArbitrationSettingsValidator.Check(Site.Plan));

    [Fact]
    public void Check_ManyProblems_AllReportedWithTheirKeys()
    {
        var window = ConflictSite.Actuators[0];
        var plan = Site.Plan with
        {
            Monitoring = Site.Plan.Monitoring with { ConflictAlarmSeconds = 0, DrillSeconds = 0, SilenceSeconds = 1 },
            Actuators =
            [
                window, window,
                window with { Component = ComponentId.Of("f12-drill") },
                new(ComponentId.Of("blind"), window.Actuator with { Positions = [], Rest = "up" }),
                new(ComponentId.Of("shade"), window.Actuator with { Positions = ["up", "up", ""], Rest = null }),
            ],
        };
        Assert.Equal(
            [
                "monitoring.conflictAlarmSeconds: below 1", "monitoring.drillSeconds: below 1",
                "monitoring.silenceSeconds: below 2", "actuators.window: given twice, or a reserved id",
                "actuators.f12-drill: given twice, or a reserved id", "actuators.blind.positions: empty",
                "actuators.blind.rest: \"up\" is no position", "actuators.shade.positions: a position is given twice",
                "actuators.shade.positions: a position is empty or longer than 64",
            ],
            ArbitrationSettingsValidator.Check(plan).Select(e => e.Detail));
    }
}
