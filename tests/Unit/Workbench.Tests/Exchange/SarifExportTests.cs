using System.Text.Json;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class SarifExportTests
{
    [Fact]
    public void Write_Results_PointAtTheLineOfTheirPlace()
    {
        var model = Samples.Ok(SystemFile.Read(Exchanges.FileOf("rich.system.yaml")));
        var lines = File.ReadAllLines(Exchanges.FileOf("rich.system.yaml"));
        foreach (var result in Results(model).Where(r => r.TryGetProperty("rank", out _)))
        {
            var location = result.GetProperty("locations")[0];
            var region = location.GetProperty("physicalLocation").GetProperty("region");
            var name = location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()!;
            var line = lines[region.GetProperty("startLine").GetInt32() - 1];

            Assert.Contains($"id: {name["rich/".Length..]}", line, StringComparison.Ordinal);
            Assert.Equal("id:", line[(region.GetProperty("startColumn").GetInt32() - 1)..].Replace("{ ", "", StringComparison.Ordinal)[..3]);
        }
    }

    [Fact]
    public void Write_FileMovedBelowAComment_KeepsEveryFingerprint()
    {
        var text = Exchanges.TextOf("rich.system.yaml");
        var moved = text.Replace("components:\n", "# one\n# two\ncomponents:\n", StringComparison.Ordinal);

        Assert.Equal(Fingerprints(text), Fingerprints(moved));
        Assert.Equal(Fingerprints(text).Count, Fingerprints(text).Distinct().Count());
    }

    [Fact]
    public void Write_ExceptionAndAcceptance_AreSuppressedWithWhoAndUntilWhen()
    {
        var results = Results(Samples.Ok(SystemFile.Read(Exchanges.FileOf("rich.system.yaml"))));
        var suppressed = results.Where(r => r.TryGetProperty("suppressions", out _))
            .ToDictionary(r => r.GetProperty("partialFingerprints").GetProperty("yuimoriRisk/v1").GetString()!,
                r => r.GetProperty("suppressions")[0].GetProperty("justification").GetString()!);

        Assert.Equal(["old-worry@gw", "overdose@pump"], suppressed.Keys.Order());
        Assert.Contains("mark-exception-owner, 2031-07-08", suppressed["old-worry@gw"], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryResult_HasARuleWithHelp()
    {
        using var json = JsonDocument.Parse(Exchanges.Export(ExportFormat.Sarif, Samples.Uc4(), Language.Japanese).Text);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.False(string.IsNullOrWhiteSpace(rule.GetProperty("help").GetProperty("text").GetString()));
        });
    }

    private static List<string> Fingerprints(string yaml) =>
        [.. Results(Samples.Ok(Samples.Parse(yaml))).Select(r => r.GetProperty("partialFingerprints").GetRawText()).Order()];

    private static List<JsonElement> Results(SystemModel model) =>
        [.. JsonDocument.Parse(Exchanges.Export(ExportFormat.Sarif, model).Text).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}
