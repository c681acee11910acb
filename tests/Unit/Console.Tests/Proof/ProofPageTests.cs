using Yuimori.Console.Pages.Proof;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Text;
using Yuimori.Proof;

namespace Yuimori.Console.Tests.Proof;

public sealed class ProofPageTests
{
    public static TheoryData<string> All => [.. World.Catalogue.FunctionalRequirements.Select(static r => r.Id)];

    [Fact]
    public async Task Page_OfARainyDay_StartsWithTheNumberAndShowsAllTwelve()
    {
        var model = ModelOf(World.RainyDay, World.System);
        var report = model.View.Report;
        var (ja, en) = await Page.HoldsAsync(language => DrawAsync(language, model));

        Assert.Contains($"{report.Count(EvidenceState.Met)} of 12 requirements proven", en, StringComparison.Ordinal);
        Assert.Contains($"要件12件のうち{report.Count(EvidenceState.Met)}件を証明済み", ja, StringComparison.Ordinal);
        Assert.All(World.Catalogue.FunctionalRequirements, r => Assert.Contains($"/proof/{r.Id}\"", en, StringComparison.Ordinal));
        Assert.All(World.Catalogue.Requirements, r => Assert.Contains(r.Id, en, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_EveryState_HasShapeAndWord()
    {
        var en = await DrawAsync(Language.English, ModelOf(World.RainyDay, World.System));

        foreach (var state in ModelOf(World.RainyDay, World.System).View.Report.Requirements.Select(static r => r.State).Distinct())
        {
            var word = state.ToString().ToLowerInvariant();
            Assert.Matches($"class=\"state {word}\"><span class=\"shape\"[^>]*>[●▲◐○┄]</span>{word}", en);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task RequirementPage_Every_IsWholeInBothLanguages(string id)
    {
        var model = ModelOf(World.RainyDay, World.System);
        var (_, en) = await Page.HoldsAsync(language => RequirementAsync(language, model, id));

        var verdict = model.View.Report.Requirements.Single(r => r.Requirement.Id == id);
        Assert.All(verdict.Rules, rule => Assert.Contains(rule.Rule.Id, en, StringComparison.Ordinal));
        Assert.All(
            verdict.Rules.SelectMany(static r => r.Subjects).Select(static s => s.Because).OfType<JournalEntry>(),
            record => Assert.Contains($"href=\"/journal/{record.Index}\"", en, StringComparison.Ordinal));
        Assert.Equal(
            verdict.State == EvidenceState.Planned,
            en.Contains("Nothing is claimed for this requirement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RequirementPage_ForgedOrder_IsRedWithItsRecordAndItsRemedy()
    {
        var text = Markup.Text(await RequirementAsync(Language.English, ModelOf(World.RainyDay, World.System), "FR-6"));

        Assert.Contains("No forged order has come", text, StringComparison.Ordinal);
        Assert.Contains("What to do:", text, StringComparison.Ordinal);
        Assert.Contains("#7", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequirementPage_HostileNames_AreTextAlone() =>
        Page.IsHarmless(await RequirementAsync(Language.English, ModelOf(World.RainyDay, World.Hostile), "FR-6"));

    [Fact]
    public void Json_SaysTheSameAsThePage()
    {
        var view = ViewOf(World.RainyDay);
        var json = ProofJson.Of(view);

        Assert.Equal(
            view.Report.Requirements.Select(static r => (r.Requirement.Id, r.State.ToString().ToLowerInvariant())),
            json["requirements"]!.AsArray().Select(static r => ((string)r!["id"]!, (string)r["state"]!)));
        Assert.Equal(view.Report.Holds, (bool)json["holds"]!);
        Assert.Equal(12, json["counts"]!.AsObject().Sum(static c => (int)c.Value!));
    }

    internal static ProofView ViewOf(IReadOnlyList<JournalEntry> entries)
    {
        var facts = new FactBook(World.Catalogue.EvidenceRules);
        foreach (var entry in entries) facts.Observe(entry);
        var report = EvidenceJudgement.Judge(World.Catalogue, World.Subjects, facts, entries.Count, World.Now);
        return new ProofView(report, report.Requirements.ToDictionary(
            static r => r.Requirement.Id, static r => new StateSince(r.State, World.Now.AddMinutes(-5), false)));
    }

    private static ProofModel ModelOf(IReadOnlyList<JournalEntry> entries, ConsoleSystem system) =>
        new(system, World.Catalogue, ViewOf(entries));

    private static Task<string> DrawAsync(Language language, ProofModel model) =>
        Drawn.PageAsync<ProofPage>(language, (nameof(ProofPage.Model), model));

    private static Task<string> RequirementAsync(Language language, ProofModel model, string id) =>
        Drawn.PageAsync<RequirementPage>(
            language, (nameof(RequirementPage.Model), model), (nameof(RequirementPage.Id), id));
}
