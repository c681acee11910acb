using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Threats;

/// <summary>Rules that a user adds as files.</summary>
public sealed class UserRulesTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(Guideline.RulesFolder, "jamming.yaml"));

    [Fact]
    public void Load_FolderBesideTheBuiltInOnes_AddsItsRules()
    {
        var loaded = Load(("my-own", Good.Replace("id: jamming", "id: my-own", StringComparison.Ordinal)));

        Assert.Equal(Guideline.Rules.Rules.Count + 1, loaded.Value!.Rules.Count);
        Assert.False(loaded.Value.Rules.Single(r => r.Id == "my-own").IsBuiltIn);
        Assert.Equal(loaded.Value.Rules.Select(r => r.Id).Order(StringComparer.Ordinal), loaded.Value.Rules.Select(r => r.Id));
    }

    /// <summary>A file that somebody drops in must not silence a built-in rule unseen.</summary>
    [Fact]
    public void Load_SecondRuleOfAnId_IsRefused()
    {
        var problem = Assert.Single(Load(("jamming", Good)).Problems);

        Assert.Equal("RULE-26", problem.Code);
        Assert.Contains("replaces: jamming", problem.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jamming")]
    [InlineData("my-jamming")]
    public void Load_RuleThatReplacesAnother_StandsInItsPlace(string id)
    {
        var loaded = Load((id, Good.Replace("id: jamming", $"id: {id}\nreplaces: jamming", StringComparison.Ordinal)));

        Assert.Equal(Guideline.Rules.Rules.Count, loaded.Value!.Rules.Count);
        Assert.Equal([id], loaded.Value.Rules.Where(r => r.Replaces == "jamming").Select(r => r.Id));
    }

    [Fact]
    public void Load_RuleThatReplacesNothing_NamesTheNearest()
    {
        var text = Good.Replace("id: jamming", "id: mine\nreplaces: jaming", StringComparison.Ordinal);

        var problem = Assert.Single(Load(("mine", text)).Problems);

        Assert.Equal(("RULE-27", "jamming"), (problem.Code, problem.Nearest));
    }

    [Fact]
    public void Load_UsersOwnSource_IsAllowedAsLongAsItIsNotCalledConfirmed()
    {
        var own = Good.Replace("id: jamming", "id: mine", StringComparison.Ordinal)
            .Replace("CCDS-PF threats (11)\", confirmed: true", "OUR-BOOK page 3\", confirmed: false", StringComparison.Ordinal);

        Assert.Contains("OUR-BOOK", own, StringComparison.Ordinal);
        Assert.True(Load(("mine", own)).IsOk);
        Assert.Contains(
            Load(("mine", own.Replace("page 3\", confirmed: false", "page 3\", confirmed: true", StringComparison.Ordinal))).Problems,
            p => p.Code == "RULE-22");
    }

    [Theory]
    [InlineData("cause: stop", "cause: stpo", "RULE-05")]
    [InlineData("cause: stop", "cause: stop\nowasp: [I4]", "RULE-06")]
    [InlineData("effect: [availability]", "effect: [safety]", "RULE-05")]
    [InlineData("actors: [individual, organised-crime]", "actors: [burglar]", "RULE-05")]
    [InlineData("environments: [smart-home, city, transport]", "environments: [moon]", "RULE-05")]
    [InlineData("  medium: [wi-fi", "  capacity: [huge]\n  medium: [wi-fi", "RULE-05")]
    [InlineData("  medium: [wi-fi", "  crossesZone: maybe\n  medium: [wi-fi", "RULE-05")]
    public void Load_WrongWord_StopsWithItsLine(string old, string now, string code)
    {
        var text = Good.Replace("id: jamming", "id: mine", StringComparison.Ordinal);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var problem = Load(("mine", text.Replace(old, now, StringComparison.Ordinal))).Problems[0];

        Assert.Equal(code, problem.Code);
        Assert.True(problem.Position.Line > 1);
    }

    [Fact]
    public void Load_HundredAdjustments_IsRefused()
    {
        var many = string.Concat(Enumerable.Repeat("    - { when: { harm: { life: severe } }, set: A:C }\n", 100));
        var text = Good.Replace("id: jamming", "id: mine", StringComparison.Ordinal)
            .Replace("  adjust:\n", "  adjust:\n" + many, StringComparison.Ordinal);

        Assert.Contains(Load(("mine", text)).Problems, p => p.Code == "RULE-28");
    }

    private static Checked<RuleSet> Load(params (string Id, string Text)[] rules)
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-own-rules").FullName;
        foreach (var (id, text) in rules) File.WriteAllText(Path.Combine(folder, $"{id}.yaml"), text);
        return RuleSet.Load(Guideline.Catalogue, Guideline.RulesFolder, [folder]);
    }
}
