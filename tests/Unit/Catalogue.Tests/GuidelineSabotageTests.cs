namespace Yuimori.Catalogue.Tests;

/// <summary>Breaks one thing in a copy of the guideline: each check must see it, at its place.</summary>
public sealed class GuidelineSabotageTests
{
    private const string Channel = "countermeasures/channel.yaml";
    private const string F12 = "3-detection/F12-monitoring.yaml";

    [Theory]
    [InlineData(F12, "requirements: [FR-6]", "requirements: [FR-5]", "CAT-02")]
    [InlineData(F12, "guidelines: [GL-5, GL-6,", "guidelines: [GL-6,", "CAT-02")]
    [InlineData(F12, "threats: [TH-01,", "threats: [TH-02,", "CAT-02")]
    [InlineData(F12, "considerations: [IC-3.1,", "considerations: [IC-3.6,", "CAT-02")]
    [InlineData("requirements.yaml", "functions: [F3, F4]", "functions: [F3]", "CAT-02")]
    [InlineData("requirements.yaml", "Requirements: [FR-1, FR-2]", "Requirements: [FR-1]", "CAT-02")]
    [InlineData("points-21.yaml", "guidelines: [GL-3]", "guidelines: []", "CAT-02")]
    [InlineData("guidelines-17.yaml", "functions: [F12]", "functions: [F13]", "CAT-02")]
    [InlineData("considerations.yaml", "seeAlso: [IC-3.2]", "seeAlso: [IC-3.9]", "CAT-01")]
    [InlineData("considerations.yaml", "id: IC-1.2", "id: IC-1.1", "CAT-03")]
    [InlineData("threats.yaml", "ja: 否認", "ja: Repudiation", "CAT-04")]
    [InlineData("threats.yaml", "en: Repudiation", "en: 否認", "CAT-04")]
    [InlineData("threats.yaml", "source: CCDS-PF", "source: CCDS-FP", "CAT-05")]
    [InlineData("points-21.yaml", "    confirmed: false", "    confirmed: true", "CAT-05")]
    [InlineData("points-21.yaml", "translation: official", "translation: working", "CAT-05")]
    [InlineData(F12, "id: F12\n", "id: F13\n", "CAT-03")]
    [InlineData(F12, "phase: detection", "phase: recovery", "CAT-07")]
    [InlineData(F12, "id: F12-S1", "id: F13-S9", "CAT-07")]
    [InlineData(F12, "event: F12.drill", "event: F13.drill", "CAT-08")]
    [InlineData(F12, "requirement: FR-6", "requirement: FR-7", "CAT-08")]
    [InlineData("requirements.yaml", "evidence: judged", "evidence: planned", "CAT-08")]
    [InlineData(F12, "judge: fresh", "judge: done", "SCHEMA-01")]
    [InlineData(F12, "freshSeconds: 120", "freshSeconds: 0", "SCHEMA-06")]
    [InlineData(F12, "    freshSeconds: 120\n", "", "SCHEMA-02")]
    [InlineData(F12, "status: present", "status: presnt", "SCHEMA-04")]
    [InlineData(F12, "status: present", "status: planned", "SCHEMA-01")]
    [InlineData(F12, "    source: IPA-HR 3.2 F12\n", "", "SCHEMA-02")]
    [InlineData(F12, "places: [device, gateway, hub]", "places: [device, device]", "SCHEMA-08")]
    [InlineData(F12, "slug: monitoring", "slug: Monitoring", "SCHEMA-05")]
    [InlineData(F12, "slug: monitoring", "slug: true", "SCHEMA-03")]
    [InlineData("sources.yaml", "sources:", "sources: []\nx:", "SCHEMA-07")]
    [InlineData("sheet.yaml", "  - function: F2\n", "  - function: F1\n", "CAT-20")]
    [InlineData("sheet.yaml", "  - threat: TH-02\n", "  - threat: TH-01\n", "CAT-20")]
    [InlineData("sheet.yaml", "point: KP-20", "point: KP-12", "SCHEMA-05")]
    [InlineData(Channel, "to: [OTA-1, OTA-3,", "to: [OTA-1, OTA-31,", "CAT-01")]
    [InlineData(Channel, "to: [OTA-1, OTA-3,", "to: [OTA-1, CSA-T15,", "CAT-10")]
    [InlineData(Channel, "to: [FR-4]", "to: [OTA-1]", "CAT-10")]
    [InlineData(Channel, "threats: [TH-02, TH-04]", "threats: [TH-12]", "SCHEMA-05")]
    [InlineData(Channel, "means: [software]", "means: [magic]", "SCHEMA-04")]
    [InlineData(Channel, "source: YUI, by subject", "source: IPA-DG figure 2", "CAT-05")]
    [InlineData(Channel, "confirmed: true", "confirmed: false", "CAT-05")]
    [InlineData("crosswalk/csa.yaml", "parent: CSA-0.1", "parent: CSA-0.1.2", "CAT-09")]
    [InlineData("crosswalk/jc-star.yaml", "id: jc-star", "id: jc-stars", "CAT-07")]
    [InlineData("crosswalk/ota.yaml", "id: OTA-2\n", "id: OTA-1\n", "CAT-03")]
    public void Check_OneThingBroken_IsFound(string file, string old, string changed, string code)
    {
        using var folder = new GuidelineFolder();

        var found = folder.Replace(file, old, changed).Check();

        Assert.Contains(code, found.Problems.Select(p => p.Code));
        Assert.All(found.Problems, p => Assert.NotEqual(p.Text.Ja, p.Text.En));
    }

    [Fact]
    public void Check_MisspeltKey_NamesPlaceAndNearestWord()
    {
        using var folder = new GuidelineFolder();

        var problem = folder.Replace(F12, "purpose:", "porpose:").Check().Problems.Single(p => p.Code == "SCHEMA-01");

        Assert.Equal("porpose", problem.Came);
        Assert.Equal("purpose", problem.Nearest);
        Assert.Equal(10, problem.Position.Line);
        Assert.EndsWith("F12-monitoring.yaml", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SeveralFilesBroken_ReportsAllAtOnce()
    {
        using var folder = new GuidelineFolder();

        var found = folder.Replace("threats.yaml", "origin: stride", "origin: strid")
            .Replace("purposes.yaml", "priority: 1", "priority: 5").Replace(F12, "slug:", "slog:").Check();

        Assert.Equal(3, found.Problems.Select(p => p.File).Distinct().Count());
    }

    [Fact]
    public void Check_FunctionFileMissing_IsFound()
    {
        using var folder = new GuidelineFolder();
        File.Delete(Path.Combine(folder.Root, F12));

        Assert.Contains("CAT-06", folder.Check().Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("crosswalk/owasp-2014.yaml")]
    [InlineData("crosswalk/jc-star.yaml")]
    public void Check_FrameworkMissing_IsFoundNotTakenAsCovered(string file)
    {
        using var folder = new GuidelineFolder();
        File.Delete(Path.Combine(folder.Root, file));

        Assert.Contains("YAML-00", folder.Check().Problems.Select(p => p.Code));
    }

    [Fact]
    public void Check_CountermeasuresOfAUser_LoadWithoutBuilding()
    {
        using var folder = new GuidelineFolder();
        var text = File.ReadAllText(Path.Combine(folder.Root, Channel));
        var first = text[..text.IndexOf("  - id: channel-encryption-short-range", StringComparison.Ordinal)];
        File.WriteAllText(
            Path.Combine(folder.Root, "countermeasures", "ours.yaml"),
            first.Replace("group-channel", "group-ours", StringComparison.Ordinal)
                .Replace("channel-encryption-ip", "our-own", StringComparison.Ordinal)
                .Replace("order: 1", "order: 99", StringComparison.Ordinal));

        var loaded = folder.Check();

        Assert.True(loaded.IsOk, string.Join('\n', loaded.Problems));
        Assert.Equal("our-own", loaded.Value.Countermeasures[^1].Id);
    }

    [Fact]
    public void Check_NoFolder_IsAProblemNotAnException() =>
        Assert.Equal(
            ["CAT-06", "YAML-00"],
            GuidelineCatalogue.Check("/nonexistent").Problems.Select(p => p.Code).Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Check_SchemaWithUnknownKeyword_IsRefusedNotIgnored()
    {
        using var folder = new GuidelineFolder();

        var found = folder.Replace("schema/threats.schema.json", "\"minItems\"", "\"minimumItems\"").Check();

        Assert.Contains("SCHEMA-90", found.Problems.Select(p => p.Code));
    }
}
