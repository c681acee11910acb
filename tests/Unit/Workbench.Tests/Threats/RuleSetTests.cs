using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Threats;

public sealed class RuleSetTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(Guideline.RulesFolder, "jamming.yaml"));

    [Fact]
    public void Load_OwnRules_AreAtLeastTwentyEachWithTreatment()
    {
        Assert.True(Guideline.Rules.Rules.Count >= 20);
        Assert.All(Guideline.Rules.Rules, r => Assert.True(r.Functions.Count + r.Measures.Count > 0, r.Id));
        Assert.All(Guideline.Rules.Rules, r => Assert.Contains(r.Sources, s => s.Confirmed));
    }

    [Fact]
    public void Load_EveryFunctionNamedByTheClass_IsNamedBySomeRule()
    {
        var classes = Guideline.Rules.Rules.Select(r => r.Threat).Distinct();

        Assert.Equal(Guideline.Catalogue.Threats.Select(t => t.Id), classes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("medium: [wi-fi", "medium: [wifi", "RULE-05")]
    [InlineData("id: jamming", "id: jam", "RULE-20")]
    [InlineData("threat: TH-05", "threat: TH-12", "RULE-06")]
    [InlineData("vector: AV:A/", "vector: AV:X/", "RULE-13")]
    [InlineData("  to: link\n", "", "RULE-03")]
    [InlineData("id: F12", "id: F24", "RULE-06")]
    [InlineData("set: A:C", "set: A:9", "RULE-13")]
    [InlineData("CCDS-PF threats", "NOBODY threats", "RULE-22")]
    [InlineData("\"YUI, score and conditions\", confirmed: false", "\"YUI, score\", confirmed: true", "RULE-22")]
    [InlineData("yuimori-rule: 1", "yuimori-rule: 9", "RULE-01")]
    [InlineData("threat: TH-05", "threat: TH-05\nexcept: {}", "RULE-25")]
    [InlineData("threat: TH-05", "threat: TH-05\nsilently: true", "RULE-02")]
    [InlineData("  ja: 無線の妨害\n", "", "RULE-03")]
    [InlineData("after: AC:H/A:P", "after: AC:L/Au:N/A:C", "RULE-24")]
    public void Load_OneBrokenRule_NoRuleIsUsed(string old, string replacement, string code)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("yuimori-rules").FullName;
        File.Copy(Path.Combine(Guideline.RulesFolder, "malware.yaml"), Path.Combine(folder, "malware.yaml"));
        File.WriteAllText(Path.Combine(folder, "jamming.yaml"), Good.Replace(old, replacement, StringComparison.Ordinal));

        var loaded = RuleSet.Load(Guideline.Catalogue, folder);

        Assert.False(loaded.IsOk);
        Assert.Contains(loaded.Problems, p => p.Code == code && p.File.EndsWith("jamming.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/dev")]
    public void Load_NoRules_IsAProblem(string folder) =>
        Assert.Equal("RULE-00", Assert.Single(RuleSet.Load(Guideline.Catalogue, folder).Problems).Code);

    [Fact]
    public void Load_RuleOfAUser_WorksWithoutBuilding()
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-rules").FullName;
        File.WriteAllText(
            Path.Combine(folder, "my-own.yaml"),
            Good.Replace("id: jamming", "id: my-own", StringComparison.Ordinal)
                .Replace("medium: [wi-fi, bluetooth, short-range-radio, cellular]", "medium: [ethernet]", StringComparison.Ordinal));

        var rules = RuleSet.Load(Guideline.Catalogue, folder).Value!;
        var risks = ThreatFinder.Find(Samples.Uc4(), rules);

        Assert.Equal(
            ["my-own@gateway-entrance-lock", "my-own@gateway-shutter", "my-own@gateway-window"], risks.Select(r => r.Id));
        Assert.All(risks, r => Assert.Equal(CrssEffect.Complete, r.Score.Vector.Availability));
    }
}
