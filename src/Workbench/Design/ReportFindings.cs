using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Design;

/// <summary>Risks, residuals and decisions as rows of the report.</summary>
internal static class ReportFindings
{
    public static ReportFinding Make(AssessedRisk assessed, ReportText words)
    {
        var (rule, place) = (assessed.Risk.Rule, assessed.Risk.Place);
        return new ReportFinding
        {
            Id = assessed.Risk.Id,
            WhereId = place.Id,
            WhereName = place.Name,
            ThreatId = rule.Threat,
            ThreatName = words.ThreatName(rule.Threat),
            Why = new(
                $"{rule.Title.Ja}：{rule.What.Ja} 原因：{rule.Why.Ja}",
                $"{rule.Title.En}: {rule.What.En} Cause: {rule.Why.En}"),
            RuleId = assessed.IsStated ? "" : rule.Id,
            Score = Score(assessed.Risk.Score),
            Treatment = TreatmentOf(assessed),
            TreatmentText = TextOf(assessed),
            Functions =
            [
                .. assessed.Treatments.SelectMany(t => t.Placements)
                    .DistinctBy(p => (p.Function, p.At)).Select(words.Row),
            ],
            Remarks = [.. ReportRemarks.Of(assessed)],
        };
    }

    public static ReportSetAside SetAside(AssessedRisk assessed)
    {
        var exception = assessed.Exception!;
        return new ReportSetAside(
            assessed.Risk.Id, assessed.Risk.Title, Score(assessed.Risk.Score),
            SystemWords.ExceptionStatus.LabelOf(exception.Status), exception.Reason, exception.Owner, exception.Until);
    }

    public static ReportExpectation Expectation(ExpectationCheck check) => new(
        check.Expectation.Id, check.Expectation.Text, check.Expectation.Source, check.IsMet,
        check.Found, [.. check.Gaps.Select(g => g.Missing)]);

    public static ReportResidual Residual(AssessedRisk assessed)
    {
        var missing = assessed.Treatments.Where(t => !t.IsWorking).Select(t => t.Function.Id.ToString()).ToList();
        var why = (missing.Count, IsLowered: assessed.Residual != assessed.Risk.Score) switch
        {
            (0, _) when assessed.Treatments.Count > 0 =>
                new LocalisedText("対策の機能がすべて働いているときの値。", "The score while every function against it works."),
            (_, true) => new("決定した対応を実施したときの値。", "The score once the decision is carried out."),
            (0, false) => new("下げる対策はない。", "Nothing lowers it."),
            _ => new(
                $"働いていない機能（{string.Join("・", missing)}）があるため、下がったとはみなさない。",
                $"Not counted as lowered, because {string.Join(", ", missing)} does not work yet."),
        };
        return new ReportResidual(assessed.Risk.Id, Score(assessed.Residual), why);
    }

    public static ReportDecision Decision(AssessedRisk assessed)
    {
        var decision = assessed.Decision!;
        return new ReportDecision(
            assessed.Risk.Id, KindOf(decision.Kind), decision.Person ?? "–", decision.Reason, decision.Until);
    }

    private static ReportScore Score(CrssScore score) => new(
        score.Risk,
        score.Band switch
        {
            CrssBand.Critical => ReportSeverity.Critical,
            CrssBand.Major => ReportSeverity.Major,
            _ => ReportSeverity.Minor,
        },
        score.Vector.ToString());

    private static ReportTreatment TreatmentOf(AssessedRisk assessed) =>
        assessed.Standing == DecisionStanding.Decided ? KindOf(assessed.Decision!.Kind) : ReportTreatment.Undecided;

    private static ReportTreatment KindOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Treat => ReportTreatment.Mitigate,
        DecisionKind.Avoid => ReportTreatment.Avoid,
        DecisionKind.Transfer => ReportTreatment.Transfer,
        _ => ReportTreatment.Accept,
    };

    private static LocalisedText? TextOf(AssessedRisk assessed)
    {
        var measures = assessed.Risk.Rule.Measures;
        if (measures.Count == 0) return null;
        if (assessed.IsStated) return measures[0].Text;
        return new(
            "機能以外の対策：" + string.Concat(measures.Select(m => m.Text.Ja)),
            "Besides functions: " + string.Join(' ', measures.Select(m => m.Text.En)));
    }
}
