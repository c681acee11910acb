using System.Text;
using System.Text.Json;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Tests.Reading;

/// <summary>The published schema, the reference page and the parser say the same.</summary>
public sealed class SystemSchemaTests
{
    private static readonly string Published = File.ReadAllText(
        Path.Combine(Samples.Root, "docs", "reference", "system.schema.json"));

    private static readonly JsonElement Root = JsonDocument.Parse(Published).RootElement;

    [Fact]
    public void Published_IsWhatTheParserGenerates() => Assert.Equal(SystemSchema.Json(), Published);

    [Fact]
    public void EverySample_PassesSchemaAndParser()
    {
        Assert.NotEmpty(Samples.All);
        foreach (var path in Samples.All)
        {
            Assert.Empty(new SchemaCheck(Root).Errors(YamlReader.ReadFile(path).Value!));
            Samples.Ok(SystemFile.Read(path));
        }
    }

    /// <summary>Faults of form are found by both; a file that only the parser refuses has a fault between its parts.</summary>
    [Fact]
    public void EveryBrokenFile_SchemaAndParserAgreeOnForm()
    {
        var folder = Path.Combine(Samples.Root, "tests", "Unit", "Workbench.Tests", "Broken");
        foreach (var path in Directory.EnumerateFiles(folder, "*.system.yaml"))
        {
            if (YamlReader.ReadFile(path) is not { IsOk: true } yaml) continue;
            var codes = SystemFile.Read(path).Problems.Select(p => p.Code).ToList();
            var form = codes.Any(c => string.CompareOrdinal(c, "SYS-20") < 0);
            Assert.True(form == new SchemaCheck(Root).Errors(yaml.Value).Any(), $"{path}: {string.Join(' ', codes)}");
        }
    }

    [Fact]
    public void EveryKeyOfTheParser_IsInTheSchema_AndTheOtherWayRound()
    {
        Shape[] shapes =
        [
            RawSystem.Shape, RawAbout.Shape, RawComponent.Shape, RawSensor.Shape, RawStream.Shape, RawActuator.Shape,
            RawController.Shape, RawRule.Shape, RawCondition.Shape, RawLink.Shape, RawProtection.Shape, RawAsset.Shape,
            RawHarm.Shape, RawDecision.Shape, RawFunctions.Shape, RawF5.Shape, RawF12.Shape, RawF13.Shape,
            RawZone.Shape, RawSoftware.Shape, RawStatedRisk.Shape, RawTraits.Shape, RawStatedRequirement.Shape,
            RawCountermeasure.Shape, RawOverride.Shape, RawException.Shape, RawNote.Shape, RawExpectation.Shape,
        ];
        var parser = shapes.SelectMany(s => ((IEnumerable<FieldInfo>)s.GetType().GetProperty("Fields")!.GetValue(s)!)
            .Select(f => $"{s.GetType().GetProperty("Name")!.GetValue(s)}.{f.Name}"));
        var schema = Root.GetProperty("$defs").EnumerateObject().Where(d => d.Name != "localised")
            .SelectMany(d => d.Value.GetProperty("properties").EnumerateObject().Select(p => $"{d.Name}.{p.Name}"));

        Assert.Equal(parser.Order(StringComparer.Ordinal), schema.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryKey_IsDescribedInBothLanguagesWithAnExampleThatUsesIt()
    {
        var fields = new[] { RawComponent.Shape.Fields, RawRule.Shape.Fields, RawLink.Shape.Fields, RawAsset.Shape.Fields }
            .SelectMany(f => f);
        foreach (var field in fields)
        {
            Assert.StartsWith(field.Name + ":", field.Example, StringComparison.Ordinal);
            Assert.NotEqual(field.About.Ja, field.About.En);
        }
    }

    [Fact]
    public void ReferencePage_IsWhatTheParserGenerates() => Assert.Equal(
        SystemReference.Markdown(), File.ReadAllText(Path.Combine(Samples.Root, "docs", "reference", "system-file.md")));

    [Theory]
    [InlineData("2027-02-30", false)]
    [InlineData("2027-02-28", true)]
    [InlineData("2027/02/28", false)]
    public void Until_IsARealDay(string until, bool ok)
    {
        var parsed = Samples.Parse(
            "yuimori: 1\nsystem: { id: s, name: x, field: other }\n"
            + "components: [{ id: a, name: x, kind: service, layer: cloud }]\n"
            + $"decisions: [{{ risks: [service-stop@a], decision: treat, reason: x, until: {until} }}]\n");

        Assert.Equal(ok, parsed.IsOk);
    }

    [Theory]
    [InlineData("60s", 60)]
    [InlineData("5min", 300)]
    [InlineData("2h", 7200)]
    [InlineData("0s", null)]
    [InlineData("060s", null)]
    [InlineData("9999999h", null)]
    [InlineData("1.5s", null)]
    [InlineData("-5s", null)]
    [InlineData("60", null)]
    [InlineData("60S", null)]
    public void Duration_IsExact(string text, int? seconds)
    {
        var parsed = SystemFile.Parse(Encoding.UTF8.GetBytes(
            "yuimori: 1\nsystem: { id: s, name: x, field: other }\n"
            + "components: [{ id: a, name: x, kind: service, layer: cloud }]\n"
            + $"functions: {{ F12: {{ silence: {text} }} }}\n"), "x");

        Assert.Equal(seconds, parsed.IsOk ? parsed.Value.Settings.SilenceSeconds : null);
        Assert.True(parsed.IsOk || parsed.Problems.Single().Code == "SYS-07");
    }
}
