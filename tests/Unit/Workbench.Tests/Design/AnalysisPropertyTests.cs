using FsCheck;
using FsCheck.Fluent;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Design;

/// <summary>What must hold for every System, whatever its shape.</summary>
public sealed class AnalysisPropertyTests
{
    private static readonly string Town = File.ReadAllText(Path.Combine(
        Samples.Root, "tests", "Unit", "Workbench.Tests", "Threats", "town.system.yaml"))
        .Replace("FIELD", "vehicle", StringComparison.Ordinal);

    private static readonly SystemModel[] Models = [Samples.Ok(Samples.Parse(Town)), Samples.Uc4()];

    [Fact]
    public void Analyse_DecisionAdded_NeverChangesTheSetOfRisks()
    {
        var rules = Guideline.Rules.Rules.Select(r => r.Id).ToArray();
        var cases = from model in Gen.Elements(Models)
                    from rule in Gen.Elements(rules)
                    from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
                    from after in Gen.Elements("AC:H", "AV:N", "C:C/I:C/A:C", "AV:L/AC:H/Au:M/C:N/I:N/A:N")
                    select (model, new DecisionModel([new RiskSelector(rule, null, default)], kind,
                        Yuimori.Kernel.Text.LocalisedText.Same("R"), "P", new DateOnly(2999, 1, 1), default) { After = after });

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var before = Guideline.Analyse(c.model);
            var after = Guideline.Analyse(c.model with { Decisions = [c.Item2, .. c.model.Decisions] });
            Assert.Equal(Scores(before), Scores(after));
            Assert.All(after.Risks, r => Assert.True(r.Residual.Risk <= r.Risk.Score.Risk && r.Target.Risk <= r.Risk.Score.Risk));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Analyse_OrderOfComponentsLinksAndRules_NeverChangesIdsOrScores()
    {
        var cases = from model in Gen.Elements(Models)
                    from components in Gen.Shuffle(model.Components.ToArray())
                    from links in Gen.Shuffle(model.Links.ToArray())
                    from rules in Gen.Shuffle(Guideline.Rules.Rules.ToArray())
                    select (model, components, links, rules);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var shuffled = c.model with { Components = c.components, Links = c.links };
            var after = DesignAnalysis.Analyse(shuffled, new RuleSet(c.rules), Guideline.Catalogue, Guideline.Today);
            Assert.Equal(Scores(Guideline.Analyse(c.model)), Scores(after));
            Assert.Equal(
                FindingGroups.Of(Guideline.Analyse(c.model).Risks).Select(g => g.Id), FindingGroups.Of(after.Risks).Select(g => g.Id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Find_ProtectionRemoved_NeverRemovesOrLowersAThreat()
    {
        TransportProtection[] weaker =
            [TransportProtection.MutualTls, TransportProtection.Tls, TransportProtection.LinkEncryption, TransportProtection.None];
        var cases = from model in Gen.Elements(Models)
                    from link in Gen.Elements(model.Links.ToArray())
                    from strong in Gen.Choose(0, weaker.Length - 2)
                    from weak in Gen.Choose(strong + 1, weaker.Length - 1)
                    select (model, link.Id, strong, weak);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var strong = ThreatFinder.Find(With(c.model, c.Id, weaker[c.strong], MessageProtection.Signed), Guideline.Rules);
            var weak = ThreatFinder.Find(With(c.model, c.Id, weaker[c.weak], MessageProtection.None), Guideline.Rules)
                .ToDictionary(r => r.Id, r => r.Score.Risk);
            Assert.All(strong, r => Assert.True(weak.GetValueOrDefault(r.Id, -1) >= r.Score.Risk, r.Id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Analyse_NamesChanged_KeepsEveryIdAndScore()
    {
        var model = Models[0];
        var renamed = model with
        {
            Name = Yuimori.Kernel.Text.LocalisedText.Same("Other"),
            Components = [.. model.Components.Select(c => c with { Name = Yuimori.Kernel.Text.LocalisedText.Same($"Renamed {c.Id}") })],
            Links = [.. model.Links.Select(l => l with { Name = Yuimori.Kernel.Text.LocalisedText.Same("Renamed") })],
            Assets = [.. model.Assets.Select(a => a with { Name = Yuimori.Kernel.Text.LocalisedText.Same("Renamed") })],
        };

        Assert.Equal(Scores(Guideline.Analyse(model)), Scores(Guideline.Analyse(renamed)));
        Assert.Equal(
            FindingGroups.Of(Guideline.Analyse(model).Risks).Select(g => g.Id),
            FindingGroups.Of(Guideline.Analyse(renamed).Risks).Select(g => g.Id));
    }

    private static List<(string, decimal)> Scores(DesignResult result) =>
        [.. result.Risks.Select(r => (r.Risk.Id, r.Risk.Score.Risk))];

    private static SystemModel With(
        SystemModel model, Yuimori.Kernel.Identity.ComponentId link, TransportProtection transport, MessageProtection messages) =>
        model with
        {
            Links =
            [
                .. model.Links.Select(l => l.Id == link ? l with { Protection = new LinkProtection(transport, messages) } : l),
            ],
        };
}
