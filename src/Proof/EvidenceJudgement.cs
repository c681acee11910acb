using Yuimori.Catalogue;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Proof;

/// <summary>
/// Judges evidence rules over facts: pure, so that an auditor who repeats it over an exported Journal at the same
/// time gets the same answer.
/// </summary>
public static class EvidenceJudgement
{
    /// <summary>
    /// Clocks of one site may differ by this much. A record from further in the future is no evidence: a device with
    /// a wrong clock could otherwise prove itself for years ahead.
    /// </summary>
    public static readonly TimeSpan FutureMax = TimeSpan.FromSeconds(30);

    /// <summary>Judges every functional requirement.</summary>
    public static ProofReport Judge(
        GuidelineCatalogue catalogue, Subjects subjects, FactBook facts, long journalSize, DateTimeOffset now)
    {
        var rules = catalogue.EvidenceRules.ToLookup(static r => r.Requirement, StringComparer.Ordinal);
        return new ProofReport(now, journalSize, [.. catalogue.FunctionalRequirements.Select(
            requirement => Judge(requirement, rules[requirement.Id], subjects, facts, now))]);
    }

    /// <summary>Judges one rule.</summary>
    public static RuleVerdict Judge(EvidenceRule rule, Subjects subjects, FactBook facts, DateTimeOffset now)
    {
        var concerned = rule.Scope.SelectMany(subjects.In);
        if (rule.Judge == EvidenceJudge.Absent) concerned = concerned.Concat(facts.Alarmed(rule.Event));
        var verdicts = concerned.Distinct()
            .Select(subject => Judge(rule, subject, facts, now))
            .OrderBy(static v => v.State)
            .ToList();
        return new RuleVerdict(rule, verdicts.Count == 0 ? EvidenceState.Unknown : verdicts[0].State, verdicts);
    }

    private static RequirementVerdict Judge(
        FunctionalRequirement requirement,
        IEnumerable<EvidenceRule> rules,
        Subjects subjects,
        FactBook facts,
        DateTimeOffset now)
    {
        if (requirement.Evidence == EvidenceStanding.Planned)
        {
            return new RequirementVerdict(requirement, EvidenceState.Planned, []);
        }

        // A Requirement that is judged and has no rule is unknown, never met: proof that cannot fail is a defect.
        var verdicts = rules.Select(r => Judge(r, subjects, facts, now)).ToList();
        var worst = verdicts.Count == 0 ? EvidenceState.Unknown : verdicts.Min(static v => v.State);
        return new RequirementVerdict(requirement, worst, verdicts);
    }

    private static SubjectVerdict Judge(EvidenceRule rule, ComponentId subject, FactBook facts, DateTimeOffset now) =>
        rule.Judge switch
        {
            EvidenceJudge.Fresh => Fresh(rule, subject, facts, now),
            EvidenceJudge.Done => Done(rule, subject, facts),
            EvidenceJudge.Absent => Absent(rule, subject, facts),
            _ => throw new InvalidOperationException($"Unknown judge {rule.Judge}"),
        };

    private static SubjectVerdict Fresh(EvidenceRule rule, ComponentId subject, FactBook facts, DateTimeOffset now)
    {
        var newest = facts.Newest(rule.Event, subject);
        if (newest is null) return new SubjectVerdict(subject, EvidenceState.Unknown, null);
        var age = now - newest.Event.At;
        var state = newest.Event.Outcome != EventOutcome.Ok ? EvidenceState.Failed
            : age < -FutureMax || age > rule.FreshFor!.Value ? EvidenceState.Stale
            : EvidenceState.Met;
        return new SubjectVerdict(subject, state, newest);
    }

    private static SubjectVerdict Done(EvidenceRule rule, ComponentId subject, FactBook facts)
    {
        var newest = facts.Newest(rule.Event, subject);
        var state = newest is null ? EvidenceState.Unknown
            : newest.Event.Outcome == EventOutcome.Ok ? EvidenceState.Met
            : EvidenceState.Failed;
        return new SubjectVerdict(subject, state, newest);
    }

    private static SubjectVerdict Absent(EvidenceRule rule, ComponentId subject, FactBook facts)
    {
        var alarm = facts.NewestAlarm(rule.Event, subject);
        if (alarm is null) return new SubjectVerdict(subject, EvidenceState.Met, null);
        var resolution = rule.ResolvedBy is null ? null : facts.Newest(rule.ResolvedBy, subject);
        return IsLater(resolution, alarm)
            ? new SubjectVerdict(subject, EvidenceState.Met, resolution)
            : new SubjectVerdict(subject, EvidenceState.Failed, alarm);
    }

    private static bool IsLater(JournalEntry? resolution, JournalEntry alarm) =>
        resolution is not null && resolution.Index > alarm.Index && resolution.Event.Outcome == EventOutcome.Ok;
}
