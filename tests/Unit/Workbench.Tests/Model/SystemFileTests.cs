using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Model;

public sealed class SystemFileTests
{
    [Fact]
    public void Read_Uc4_HoldsTheWholeOfTheUseCase()
    {
        var model = Samples.Uc4();

        Assert.Equal(
            ["cloud", "home-gateway", "comfort-ventilation", "disaster-crime-prevention", "thermo-hygrometer",
                "illuminance-meter", "pm25-meter", "point-weather", "intruder-sensor", "fire-alarm", "shutter", "window",
                "entrance-lock"],
            model.Components.Select(c => c.Id.Value));
        Assert.Equal(10, model.Links.Count);
        var controller = model.Find(ComponentId.Of("disaster-crime-prevention"))!;
        Assert.Equal([Purpose.Life, Purpose.Property], controller.Controller!.Purposes);
        Assert.Equal(ComponentId.Of("home-gateway"), controller.Inside);
        var fire = controller.Controller.Rules.Single(r => r.Purpose == Purpose.Life);
        Assert.Equal(new ControlCondition(ComponentId.Of("fire-alarm"), "fire", Comparison.AtLeast, 1m), Assert.Single(fire.When));
        Assert.Equal(64, model.Source.Sha256.Length);
    }

    [Fact]
    public void Parse_ManyProblems_ReportsAllInTheOrderOfTheFile()
    {
        var parsed = Samples.Parse("""
            yuimori: 1
            system: { id: Home, name: x, field: smart-hous }
            components:
              - { id: a, name: x, kind: servise, layer: cloud, colour: red }
              - { id: b, name: 5, layer: edge }
            """);

        Assert.Equal(
            ["SYS-06@2", "SYS-05@2", "SYS-05@4", "SYS-02@4", "SYS-03@5", "SYS-08@5"],
            parsed.Problems.Select(p => $"{p.Code}@{p.Position.Line}"));
        Assert.Equal("home", parsed.Problems[0].Nearest);
        Assert.Equal("smart-house", parsed.Problems[1].Nearest);
        Assert.Equal("service", parsed.Problems[2].Nearest);
    }

    [Fact]
    public void Parse_ThousandsOfProblems_ReportsABoundedNumber()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => $"  - {{ id: c{i}, name: x, kind: nothing, layer: edge }}");
        var text = "yuimori: 1\nsystem: { id: s, name: x, field: other }\ncomponents:\n" + string.Join('\n', lines) + "\n";

        Assert.Equal(YamlLimits.Default.ProblemsMax, Samples.Parse(text).Problems.Count);
    }

    [Fact]
    public void Parse_OneTextInsteadOfTwo_StandsForBothLanguages()
    {
        var model = Samples.Ok(Samples.Parse(
            "yuimori: 1\nsystem: { id: s, name: 家, field: other }\ncomponents:\n- { id: a, name: x, kind: service, layer: cloud }\n"));

        Assert.Equal("家", model.Name.En);
        Assert.Equal(ComponentRole.None, model.Components[0].Role);
    }

    [Fact]
    public void Parse_SettingsOverridden_KeepsTheOtherDefaults()
    {
        var model = Samples.Ok(Samples.Parse(
            "yuimori: 1\nsystem: { id: s, name: x, field: other }\n"
            + "components: [{ id: a, name: x, kind: service, layer: cloud }]\n"
            + "functions: { F12: { silence: 30s, drill: 5min }, F13: { heartbeat: 6s } }\n"));

        Assert.Equal(
            FunctionSettings.Default with { SilenceSeconds = 30, DrillSeconds = 300, HeartbeatSeconds = 6 }, model.Settings);
    }

    [Fact]
    public void Read_NoSuchFile_IsAProblemLikeAnyOther()
    {
        var problem = Assert.Single(SystemFile.Read("/nowhere/x.system.yaml").Problems);

        Assert.Equal("YAML-00", problem.Code);
    }

    [Fact]
    public void Read_AFolder_IsAProblemLikeAnyOther() =>
        Assert.Equal("YAML-00", Assert.Single(SystemFile.Read(Samples.Root).Problems).Code);
}
