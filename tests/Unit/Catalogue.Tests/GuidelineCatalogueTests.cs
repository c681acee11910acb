using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Messages;

namespace Yuimori.Catalogue.Tests;

public sealed class GuidelineCatalogueTests
{
    private static readonly GuidelineCatalogue Catalogue = GuidelineCatalogue.Load().Value;

    [Fact]
    public void Check_TheGuidelineItself_HasNoProblem() =>
        Assert.Empty(GuidelineCatalogue.Check().Problems.Select(p => p.ToString()));

    [Fact]
    public void Load_Rows_AreExactlyThoseOfTheSource()
    {
        Assert.Equal(Numbered("REQ-", 5), Catalogue.Requirements.Select(r => r.Id));
        Assert.Equal(Numbered("FR-", 12), Catalogue.FunctionalRequirements.Select(r => r.Id));
        Assert.Equal(Numbered("F", 23), Catalogue.Functions.Select(f => f.Id.ToString()));
        Assert.Equal(Numbered("GL-", 17), Catalogue.Guidelines.Select(g => g.Id));
        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"TH-{n:00}"), Catalogue.Threats.Select(t => t.Id));
        Assert.Equal(Numbered("KP-", 21), Catalogue.Points.Select(p => p.Id));
        Assert.Equal(Numbered("CG-", 5), Catalogue.Principles.Select(p => p.Id));
        Assert.Equal(22, Catalogue.Considerations.Count);
    }

    [Theory]
    [InlineData("FR-1", "F1 F2")]
    [InlineData("FR-2", "F3 F4")]
    [InlineData("FR-3", "F5 F6 F7 F8 F9")]
    [InlineData("FR-4", "F4 F5 F6 F10")]
    [InlineData("FR-5", "F11")]
    [InlineData("FR-6", "F12 F13")]
    [InlineData("FR-7", "F5 F6")]
    [InlineData("FR-8", "F14")]
    [InlineData("FR-9", "F8 F15 F16 F17")]
    [InlineData("FR-10", "F11 F18 F19 F20")]
    [InlineData("FR-11", "F18 F21 F22")]
    [InlineData("FR-12", "F23")]
    public void FunctionalRequirement_Functions_AreThoseOfTable31(string id, string functions) =>
        Assert.Equal(functions, string.Join(' ', Catalogue.FindFunctionalRequirement(id)!.Functions));

    [Fact]
    public void Guidelines_NeverNameF2F13F20F21_AsInTableB1() =>
        Assert.Equal(
            ["F2", "F13", "F20", "F21"],
            Catalogue.Functions.Where(f => f.Guidelines.Count == 0).Select(f => f.Id.ToString()));

    [Fact]
    public void Status_PresentThinPlanned_AreThoseOfThisVersion()
    {
        Assert.Equal("F3 F4 F5 F10 F12 F13", Of(FunctionStatus.Present));
        Assert.Equal("F1 F2", Of(FunctionStatus.Thin));
        Assert.All(Catalogue.Functions, f => Assert.Equal(f.Status == FunctionStatus.Planned, f.Scope is null));
        Assert.Equal(
            ["FR-1", "FR-2", "FR-4", "FR-6", "FR-7"],
            Catalogue.FunctionalRequirements.Where(r => r.Evidence == EvidenceStanding.Judged).Select(r => r.Id));
    }

    [Theory]
    [InlineData("F1-E1 FR-1 Done F1.completed Hub - -")]
    [InlineData("F2-E1 FR-1 Fresh F2.confirmed Devices+Controllers+Gateways 120 -")]
    [InlineData("F3-E1 FR-2 Fresh F3.drill Hub+Gateways 180 -")]
    [InlineData("F3-E2 FR-2 Absent F3.impersonation System - F3.impersonation-cleared")]
    [InlineData("F4-E1 FR-2 Fresh F4.drill Gateways+Hub 180 -")]
    [InlineData("F4-E2 FR-4 Fresh F4.drill Gateways+Hub 180 -")]
    [InlineData("F5-E1 FR-7 Fresh F5.verified Hub+Gateways 180 -")]
    [InlineData("F5-E2 FR-4 Fresh F5.verified Hub+Gateways 180 -")]
    [InlineData("F5-E3 FR-7 Fresh F5.forwarded Gateways 120 -")]
    [InlineData("F10-E1 FR-4 Done F10.session Devices+Controllers+Gateways - -")]
    [InlineData("F12-E1 FR-6 Fresh F12.drill Gateways 120 -")]
    [InlineData("F12-E2 FR-6 Fresh F12.watching Devices 90 -")]
    [InlineData("F12-E3 FR-6 Absent F12.forged-order System - F12.alarm-acknowledged")]
    [InlineData("F13-E1 FR-6 Fresh F13.snapshot Hub 60 -")]
    public void EvidenceRules_AreAsAgreedWithTheFunctions(string expected)
    {
        var rule = Catalogue.EvidenceRules.Single(r => r.Id == expected.Split(' ')[0]);

        Assert.Equal(
            expected,
            $"{rule.Id} {rule.Requirement} {rule.Judge} {rule.Event} {string.Join('+', rule.Scope)} "
            + $"{rule.FreshFor?.TotalSeconds.ToString("0", null) ?? "-"} {rule.ResolvedBy ?? "-"}");
    }

    [Fact]
    public void EvidenceRules_Events_StandInTheWireReference()
    {
        var wire = File.ReadAllText(Path.Combine(GuidelineFolder.RepositoryRoot, "docs", "reference", "wire.md"));

        Assert.Equal(15, Catalogue.EvidenceRules.Count());
        Assert.All(
            Catalogue.EvidenceRules.SelectMany(r => new[] { r.Event, r.ResolvedBy }).OfType<string>(),
            kind => Assert.Contains($"`{kind}`", wire, StringComparison.Ordinal));
    }

    [Fact]
    public void LogContents_AreTenSecurityTwoSafetyEightReliability()
    {
        var logs = Catalogue.Function(FunctionId.Of(5)).LogContents;

        Assert.Equal((10, 2, 8), (Count(LogUse.Security), Count(LogUse.Safety), Count(LogUse.Reliability)));
        Assert.All(Catalogue.Functions.Where(f => f.Id.Number != 5), f => Assert.Empty(f.LogContents));
        int Count(LogUse use) => logs.Count(l => l.Use == use);
    }

    [Fact]
    public void Points_OneToTwelve_AreMarkedUnconfirmed()
    {
        Assert.Equal(Numbered("KP-", 12), Catalogue.Points.Where(p => !p.Confirmed).Select(p => p.Id));
        Assert.All(Catalogue.Functions, f => Assert.True(f.Confirmed));
    }

    [Fact]
    public void Purposes_AreTheWordsAndTheOrderOfTheWire() =>
        Assert.Equal(
            Enum.GetValues<Purpose>().Select(p => p.ToString().ToLowerInvariant()),
            Catalogue.Words.Purposes.Select(p => p.Id));

    [Theory]
    [InlineData("service relay system device peer-device")]
    public void Kinds_AreTheFiveOfTheModel(string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Catalogue.Words.Kinds.Select(k => k.Id)));

    [Fact]
    public void Find_UnknownId_GivesNull()
    {
        Assert.Null(Catalogue.FindRequirement("REQ-6"));
        Assert.Null(Catalogue.FindFunctionalRequirement("FR-13"));
        Assert.Null(Catalogue.FindConsideration("IC-9.9"));
        Assert.Null(Catalogue.FindThreat("TH-12"));
        Assert.Null(Catalogue.FindGuideline("GL-18"));
        Assert.Null(Catalogue.FindPoint("KP-22"));
    }

    private static string Of(FunctionStatus status) =>
        string.Join(' ', Catalogue.Functions.Where(f => f.Status == status).Select(f => f.Id));

    private static IEnumerable<string> Numbered(string prefix, int count) =>
        Enumerable.Range(1, count).Select(n => $"{prefix}{n}");
}
