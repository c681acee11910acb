using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using static Yuimori.Proof.Tests.Given;

namespace Yuimori.Proof.Tests;

public sealed class EvidenceJudgementTests
{
    private static readonly EvidenceRule Drill = Rule(EvidenceJudge.Fresh, "F12.drill", EvidenceScope.Gateways, 120);
    private static readonly EvidenceRule SetUp = Rule(EvidenceJudge.Done, "F1.completed", EvidenceScope.Hub);

    private static readonly EvidenceRule Forged = Rule(
        EvidenceJudge.Absent, "F12.forged-order", EvidenceScope.System, resolvedBy: "F12.alarm-acknowledged");

    [Fact]
    public void Fresh_NothingStated_IsUnknown() => Assert.Equal(EvidenceState.Unknown, Judge(Drill, Noon).State);

    [Theory]
    [InlineData(0, EvidenceState.Met)]
    [InlineData(120, EvidenceState.Met)]
    [InlineData(121, EvidenceState.Stale)]
    [InlineData(-30, EvidenceState.Met)]
    [InlineData(-31, EvidenceState.Stale)]
    public void Fresh_OkOfAnAge_CountsOnlyWhileFresh(int ageSeconds, EvidenceState expected) => Assert.Equal(
        expected, Judge(Drill, Noon, Entry(0, "F12.drill", Gateway, EventOutcome.Ok, Noon.AddSeconds(-ageSeconds))).State);

    [Theory]
    [InlineData(EventOutcome.Failed)]
    [InlineData(EventOutcome.Alarm)]
    [InlineData(EventOutcome.Refused)]
    public void Fresh_NewestIsNotOk_IsFailed(EventOutcome outcome)
    {
        var verdict = Judge(
            Drill, Noon, Entry(0, "F12.drill", Gateway, EventOutcome.Ok, Noon), Entry(1, "F12.drill", Gateway, outcome, Noon));
        Assert.Equal(EvidenceState.Failed, verdict.State);
        Assert.Equal(1, verdict.Subjects[0].Because!.Index);
    }

    [Fact]
    public void Fresh_OldFailure_StaysFailed() => Assert.Equal(EvidenceState.Failed, Judge(
        Drill, Noon.AddDays(9), Entry(0, "F12.drill", Gateway, EventOutcome.Failed, Noon)).State);

    [Fact]
    public void Fresh_OkAfterAFailure_IsMetAgain() => Assert.Equal(EvidenceState.Met, Judge(
        Drill, Noon, Entry(0, "F12.drill", Gateway, EventOutcome.Failed, Noon), Entry(1, "F12.drill", Gateway, EventOutcome.Ok, Noon)).State);

    [Fact]
    public void Fresh_LaterRecordWithAnEarlierClock_IsTheNewest() => Assert.Equal(EvidenceState.Failed, Judge(
        Drill, Noon, Entry(0, "F12.drill", Gateway, EventOutcome.Ok, Noon),
        Entry(1, "F12.drill", Gateway, EventOutcome.Failed, Noon.AddHours(-5))).State);

    [Fact]
    public void Fresh_OneOfSeveralSubjectsSilent_TheWorstCountsAndStandsFirst()
    {
        var watching = Rule(EvidenceJudge.Fresh, "F12.watching", EvidenceScope.Devices, 90);
        var verdict = Judge(watching, Noon, Entry(0, "F12.watching", Rain, EventOutcome.Ok, Noon));
        Assert.Equal(EvidenceState.Unknown, verdict.State);
        Assert.Equal([Window, Rain], verdict.Subjects.Select(s => s.Subject));
    }

    [Fact]
    public void Fresh_StatedByAnotherComponent_IsNoEvidence() => Assert.Equal(
        EvidenceState.Unknown, Judge(Drill, Noon, Entry(0, "F12.drill", Rain, EventOutcome.Ok, Noon)).State);

    [Fact]
    public void Done_LongAgo_StaysMet() => Assert.Equal(
        EvidenceState.Met, Judge(SetUp, Noon.AddYears(9), Entry(0, "F1.completed", Hub, EventOutcome.Ok, Noon)).State);

    [Fact]
    public void Done_Never_IsUnknown() => Assert.Equal(EvidenceState.Unknown, Judge(SetUp, Noon).State);

    [Fact]
    public void Done_FailedSince_IsFailed() => Assert.Equal(EvidenceState.Failed, Judge(
        SetUp, Noon, Entry(0, "F1.completed", Hub, EventOutcome.Ok, Noon), Entry(1, "F1.completed", Hub, EventOutcome.Failed, Noon)).State);

    [Fact]
    public void Absent_NoAlarm_IsMet() => Assert.Equal(EvidenceState.Met, Judge(Forged, Noon).State);

    [Fact]
    public void Absent_Alarm_IsFailedUntilSettledForTheSameComponent()
    {
        var alarm = Entry(4, "F12.forged-order", Rain, EventOutcome.Alarm, Noon);
        var elsewhere = Entry(5, "F12.alarm-acknowledged", Window, EventOutcome.Ok, Noon);
        var here = Entry(6, "F12.alarm-acknowledged", Rain, EventOutcome.Ok, Noon);
        Assert.Equal(EvidenceState.Failed, Judge(Forged, Noon, alarm).State);
        Assert.Equal(EvidenceState.Failed, Judge(Forged, Noon, alarm, elsewhere).State);
        Assert.Equal(EvidenceState.Met, Judge(Forged, Noon, alarm, here).State);
        Assert.Equal(EvidenceState.Failed, Judge(Forged, Noon, here with { Index = 1 }, alarm).State);
    }

    [Fact]
    public void Absent_AlarmOfAComponentThatTheSystemDoesNotKnow_IsSeen()
    {
        var stranger = ComponentId.Of("stranger");
        var verdict = Judge(Forged, Noon, Entry(0, "F12.forged-order", stranger, EventOutcome.Alarm, Noon));
        Assert.Equal(stranger, verdict.Subjects[0].Subject);
        Assert.Equal(EvidenceState.Failed, verdict.State);
    }

    [Fact]
    public void Judge_EveryRuleOfTheGuideline_TurnsRedByItsOwnFailure()
    {
        var catalogue = GuidelineCatalogue.Load().Value;
        Assert.NotEmpty(catalogue.EvidenceRules);
        foreach (var rule in catalogue.EvidenceRules)
        {
            var subject = rule.Scope.SelectMany(Home.In).First();
            var bad = rule.Judge == EvidenceJudge.Absent ? EventOutcome.Alarm : EventOutcome.Failed;
            Assert.Equal(EvidenceState.Failed, Judge(rule, Noon, Entry(0, rule.Event, subject, bad, Noon)).State);
        }
    }

    [Fact]
    public void Judge_EmptyJournal_ClaimsNothing()
    {
        var catalogue = GuidelineCatalogue.Load().Value;
        var report = EvidenceJudgement.Judge(catalogue, Home, new FactBook(catalogue.EvidenceRules), 0, Noon);
        Assert.Equal(12, report.Requirements.Count);
        Assert.Equal(0, report.Count(EvidenceState.Met));
        Assert.False(report.Holds);
    }

    [Fact]
    public void Judge_RequirementOfPlannedFunctions_IsPlannedAndNeverMet()
    {
        var catalogue = GuidelineCatalogue.Load().Value;
        var report = EvidenceJudgement.Judge(catalogue, Home, new FactBook(catalogue.EvidenceRules), 0, Noon);
        Assert.Equal(EvidenceState.Planned, report.Requirements.Single(r => r.Requirement.Id == "FR-12").State);
    }

    [Fact]
    public void Judge_AnyOrderOfOutcomes_TheLastOneDecides() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<bool>>(), outcomes =>
        {
            var entries = outcomes.Get.Select((ok, i) => Entry(
                i, "F12.drill", Gateway, ok ? EventOutcome.Ok : EventOutcome.Failed, Noon)).ToArray();
            return Judge(Drill, Noon, entries).State == (outcomes.Get[^1] ? EvidenceState.Met : EvidenceState.Failed);
        }).QuickCheckThrowOnFailure();
}
