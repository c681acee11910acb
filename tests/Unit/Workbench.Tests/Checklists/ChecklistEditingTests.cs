using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Tests.Countermeasures;

namespace Yuimori.Workbench.Tests.Checklists;

public sealed class ChecklistEditingTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Answer_ItemThatAsksTheSame_IsKeptUnderTheOther()
    {
        var answers = Edit(Lists.Answer("CSA-11.Q1", "cloud", ChecklistAnswer.Yes)).Value;

        Assert.Equal([("KEY-1", "cloud")], answers.Entries.Select(e => e.Key));
    }

    [Fact]
    public void Answer_Everywhere_IsKeptAtEachPlace()
    {
        var answers = Edit(Lists.Answer("CSA-6.11", ChecklistEditing.Everywhere, ChecklistAnswer.No)).Value;

        Assert.Equal([("CSA-6.11", "meter"), ("CSA-6.11", "phone")], answers.Entries.Select(e => e.Key));
    }

    [Theory]
    [InlineData("CSA-1.118", "cloud", ChecklistAnswer.Yes, "CHECKLIST-01")]
    [InlineData("CSA-6.13", "cloud", ChecklistAnswer.Yes, "CHECKLIST-02")]
    [InlineData("CSA-6.11", "cloud", ChecklistAnswer.Yes, "CHECKLIST-03")]
    [InlineData("CSA-6.11", "meter", ChecklistAnswer.Five, "CHECKLIST-04")]
    [InlineData("SCO-1", "meter", ChecklistAnswer.Yes, "CHECKLIST-04")]
    public void Answer_NotAllowed_IsRefusedWithTheReason(string item, string at, ChecklistAnswer answer, string code)
    {
        var edited = Edit(Lists.Answer(item, at, answer));

        Assert.Equal(code, edited.Error!.Code);
        Assert.NotEqual(edited.Error.Safe.Ja, edited.Error.Safe.En);
    }

    [Theory]
    [InlineData("\u001b[2Jyes", null)]
    [InlineData("", null)]
    [InlineData("Yamada", "http://plain.example")]
    [InlineData("Yamada", "junit:")]
    [InlineData("Yamada", "file:a\nb")]
    public void Answer_TextThatTheFileCouldNotHold_IsRefusedNotWritten(string by, string? evidence)
    {
        var entry = Lists.Answer("CSA-6.11", "meter", ChecklistAnswer.Yes) with
        {
            By = by,
            Evidence = evidence is null ? [] : [evidence],
        };

        Assert.Equal("CHECKLIST-05", Edit(entry).Error!.Code);
    }

    [Fact]
    public void Prefill_Suggestions_AreMarkedForReviewAndChangeNoAnswer()
    {
        var model = Measures.Model();
        var kept = ChecklistAnswers.None.With(Lists.Answer("CSA-1.18", "meter", ChecklistAnswer.Partly));
        var report = Lists.Report(model, kept);

        var filled = ChecklistEditing.Prefill(report, kept, Today);

        Assert.Equal(ChecklistAnswer.Partly, filled.Find("CSA-1.18", "meter")!.Answer);
        var added = filled.Entries.Where(e => kept.Find(e.Item, e.At) is null).ToList();
        Assert.NotEmpty(added);
        Assert.All(added, e => Assert.Equal((ReviewState.NeedsReview, null, Today), (e.Review, e.By, e.On)));
        var after = Lists.Report(model, filled);
        Assert.Empty(after.Orphans);
        Assert.DoesNotContain(after.Entries, e => e.State == EntryState.Suggested);
        Assert.Equal(report.Find("csa")!.Score.Points, after.Find("csa")!.Score.Points);
    }

    [Fact]
    public void Prefill_Twice_AddsNothingMore()
    {
        var model = Measures.Model();
        var once = ChecklistEditing.Prefill(Lists.Report(model), ChecklistAnswers.None, Today);

        Assert.Equal(once.Entries, ChecklistEditing.Prefill(Lists.Report(model, once), once, Today).Entries);
    }

    [Fact]
    public void Prefill_OneChecklist_LeavesTheOthers()
    {
        var filled = ChecklistEditing.Prefill(
            Lists.Report(Measures.Model()), ChecklistAnswers.None, Today, "development-scoring");

        Assert.All(filled.Entries, e => Assert.StartsWith("SCO-", e.Item, StringComparison.Ordinal));
    }

    private static Kernel.Results.Result<ChecklistAnswers> Edit(AnswerEntry entry) =>
        ChecklistEditing.Answer(Lists.Report(Measures.Model()), ChecklistAnswers.None, entry);
}
