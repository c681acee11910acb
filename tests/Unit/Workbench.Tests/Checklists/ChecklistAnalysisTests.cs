using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Tests.Countermeasures;

namespace Yuimori.Workbench.Tests.Checklists;

public sealed class ChecklistAnalysisTests
{
    [Fact]
    public void Entries_ItemOfComponents_IsAskedOfEachThatItAppliesTo()
    {
        var report = Lists.Report(Measures.Model());
        string Places(string item) =>
            string.Join(' ', report.Checklists.SelectMany(c => c.Entries).Where(e => e.Item.Id == item).Select(e => e.At));

        Assert.Equal("cloud phone meter", Places("CSA-1.17"));
        Assert.Equal("phone meter", Places("CSA-6.11"));
        Assert.Equal("cloud", Places("CSA-8.15"));
        Assert.Equal("phone meter", Places("CSA-5.24"));
        Assert.Equal("test", Places("CSA-2.5"));
        Assert.Equal("", Places("CSA-6.13"));
    }

    [Fact]
    public void Suggestion_PlainLink_SaysNoToEncryption()
    {
        var entry = Lists.Entry(Lists.Report(Measures.Model()), "CSA-1.18", "meter");

        Assert.Equal((ChecklistAnswer.No, true), (entry.Suggestion!.Answer, entry.Suggestion.IsFirm));
        Assert.Equal(EntryState.Suggested, entry.State);
    }

    [Fact]
    public void Suggestion_EveryLinkTls_SaysYes_OnePlainLinkSaysNo()
    {
        var report = Lists.Report(Measures.Model(transport: "tls"));

        Assert.Equal(ChecklistAnswer.Yes, Lists.Entry(report, "CSA-1.18", "cloud").Suggestion!.Answer);
        Assert.Equal(ChecklistAnswer.No, Lists.Entry(report, "CSA-1.18", "phone").Suggestion!.Answer);
    }

    [Fact]
    public void Suggestion_MeasureThatIsThere_SaysYesWithoutProof_PlannedOneSaysNothing()
    {
        var there = Lists.Report(Measures.Model("  - { id: l, is: log-collection, at: [cloud], state: implemented }"));
        var planned = Lists.Report(Measures.Model("  - { id: l, is: log-collection, at: [cloud], state: planned }"));

        var suggestion = Lists.Entry(there, "CSA-12.3", "cloud").Suggestion!;
        Assert.Equal((ChecklistAnswer.Yes, false), (suggestion.Answer, suggestion.IsFirm));
        Assert.Null(Lists.Entry(there, "CSA-12.3", "meter").Suggestion);
        Assert.Null(Lists.Entry(planned, "CSA-12.3", "cloud").Suggestion);
    }

    [Fact]
    public void Suggestion_Points_AreNeverGivenBecauseAMeasureExists()
    {
        var report = Lists.Report(Measures.Model("  - { id: l, is: defence-in-depth, at: [cloud], state: verified }"));

        Assert.Null(Lists.Entry(report, "SCO-2", "cloud").Suggestion);
    }

    [Fact]
    public void Suggestion_UndecidedRisks_IsFivePoints() =>
        Assert.Equal(
            ChecklistAnswer.Five, Lists.Entry(Lists.Report(Measures.Model()), "SCO-1", "cloud").Suggestion!.Answer);

    [Fact]
    public void Same_AnswerOfTheOtherItem_StandsHere()
    {
        var report = Lists.Report(Measures.Model(), Lists.Answer("KEY-3", "cloud", ChecklistAnswer.Partly));

        Assert.Equal(ChecklistAnswer.Partly, Lists.Entry(report, "CSA-11.Q3", "cloud").Kept!.Answer);
        Assert.Equal(EntryState.Answered, Lists.Entry(report, "CSA-11.Q3", "cloud").State);
    }

    [Fact]
    public void Score_Unanswered_IsARangeNeverZero()
    {
        var model = Measures.Model();
        var none = Lists.Report(model).Find("key-management")!.Score;
        var some = Lists.Report(
            model, Lists.Answer("KEY-1", "cloud", ChecklistAnswer.Yes), Lists.Answer("KEY-1", "phone", ChecklistAnswer.Partly),
            Lists.Answer("KEY-1", "meter", ChecklistAnswer.NotApplicable), Lists.Answer("KEY-2", "cloud", ChecklistAnswer.No),
            Lists.Answer("KEY-3", "cloud", ChecklistAnswer.Yes, ReviewState.NeedsReview)).Find("key-management")!.Score;

        Assert.Equal((0, 270, 27, false), (none.Lowest, none.Highest, none.Unanswered, none.IsKnown));
        Assert.Equal((15, 3, 23), (some.Points, some.Answered, some.Unanswered));
        Assert.Equal((15, 245, 260), (some.Lowest, some.Highest, some.Possible));
    }

    [Fact]
    public void Contradictions_TwoAnswersOfOnePlace_AreFoundThereAlone()
    {
        var report = Lists.Report(
            Measures.Model(), Lists.Answer("KEY-3", "cloud", ChecklistAnswer.Yes), Lists.Answer("CRY-5", "cloud", ChecklistAnswer.No),
            Lists.Answer("CRY-5", "phone", ChecklistAnswer.No));

        var found = Assert.Single(report.Contradictions);
        Assert.Equal((ContradictionKind.Answers, "cloud"), (found.Kind, found.Entry.At));
        Assert.Equal(("KEY-3", "CRY-5"), (found.Entry.Item.AnswerId, found.Other!.Item.AnswerId));
    }

    [Fact]
    public void Contradictions_AnswerOnTheWhole_IsHeldAgainstEachComponent()
    {
        var report = Lists.Report(
            Measures.Model(), Lists.Answer("CSA-0.2.9", "test", ChecklistAnswer.No),
            Lists.Answer("CSA-1.5", "cloud", ChecklistAnswer.Yes), Lists.Answer("CSA-1.5", "meter", ChecklistAnswer.Yes),
            Lists.Answer("KEY-7", "cloud", ChecklistAnswer.No), Lists.Answer("CSA-11.7", "test", ChecklistAnswer.Yes));

        Assert.Equal(
            [("CSA-0.2.9", "cloud"), ("CSA-0.2.9", "meter"), ("KEY-7", "test")],
            report.Contradictions.Where(c => c.Kind == ContradictionKind.Answers)
                .Select(c => (c.Entry.Item.AnswerId, c.Other!.At)));
    }

    [Fact]
    public void Conflicts_NoPair_IsWithItself() => Assert.All(
        Lists.Set.Conflicts, c => Assert.NotEqual((c.Item, c.Answer), (c.With, c.WithAnswer)));

    [Theory]
    [InlineData(ChecklistAnswer.Yes, true)]
    [InlineData(ChecklistAnswer.Partly, false)]
    [InlineData(ChecklistAnswer.No, false)]
    [InlineData(ChecklistAnswer.NotApplicable, true)]
    public void Contradictions_AnswerAgainstAPlainLink_IsFound(ChecklistAnswer answer, bool contradicts)
    {
        var report = Lists.Report(Measures.Model(), Lists.Answer("CSA-1.18", "meter", answer));

        Assert.Equal(contradicts, report.Contradictions.Any(c => c.Kind == ContradictionKind.Model));
    }

    [Fact]
    public void Contradictions_LooseMatchOfAMeasure_ProvesNothingAgainstAPerson()
    {
        var report = Lists.Report(
            Measures.Model("  - { id: l, is: log-collection, at: [cloud], state: verified }"),
            Lists.Answer("CSA-12.3", "cloud", ChecklistAnswer.No));

        Assert.Empty(report.Contradictions);
    }

    [Theory]
    [InlineData("CSA-99.1", "cloud", ChecklistAnswer.Yes, OrphanReason.NoItem)]
    [InlineData("CSA-1.18", "gone", ChecklistAnswer.Yes, OrphanReason.NoPlace)]
    [InlineData("CSA-6.11", "cloud", ChecklistAnswer.Yes, OrphanReason.NotApplicable)]
    [InlineData("CSA-1.18", "cloud", ChecklistAnswer.Ten, OrphanReason.WrongAnswer)]
    [InlineData("CSA-11.Q1", "cloud", ChecklistAnswer.Yes, OrphanReason.AskedElsewhere)]
    public void Orphans_AnswerThatNothingAsksFor_IsReportedWithTheReason(
        string item, string at, ChecklistAnswer answer, OrphanReason reason)
    {
        var report = Lists.Report(Measures.Model(), Lists.Answer(item, at, answer));

        Assert.Equal((item, at, reason), report.Orphans.Select(o => (o.Entry.Item, o.Entry.At, o.Reason)).Single());
        Assert.DoesNotContain(report.Entries, e => e.Kept is not null);
    }

    [Fact]
    public void LacksEvidence_YesWithoutAny_IsSeen_NoIsNot()
    {
        var yes = Lists.Answer("KEY-1", "cloud", ChecklistAnswer.Yes);
        var model = Measures.Model();

        Assert.True(Lists.Entry(Lists.Report(model, yes), "KEY-1", "cloud").LacksEvidence);
        Assert.False(Lists.Entry(
            Lists.Report(model, yes with { Evidence = ["junit:Keys.AreSealed"] }), "KEY-1", "cloud").LacksEvidence);
        Assert.False(Lists.Entry(
            Lists.Report(model, yes with { Answer = ChecklistAnswer.No }), "KEY-1", "cloud").LacksEvidence);
    }

    [Fact]
    public void Of_EveryChecklistOfUc4_EntriesAreUniqueAndCounted()
    {
        var report = Lists.Report(Samples.Uc4());

        Assert.All(report.Checklists, c => Assert.Equal(
            c.Entries.Count, Enum.GetValues<EntryState>().Sum(c.Count)));
        Assert.Equal(
            report.Entries.Count(), report.Entries.Select(e => (e.Item.AnswerId, e.At)).Distinct().Count());
    }
}
