using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Exchange.JUnit;

/// <summary>What is a test case of a design, and when it fails.</summary>
internal static class JUnitCases
{
    /// <summary>
    /// A risk fails while nobody has decided on it, once the decision has expired, or while it stays critical.
    /// </summary>
    public static IEnumerable<JUnitCase> Risks(DesignResult result, Language language)
    {
        foreach (var risk in result.Risks)
        {
            var (type, why) = Failure(risk);
            var test = Case(risk, result, language);
            yield return type is null ? test : test with
            {
                Outcome = JUnitOutcome.Failed,
                Type = type,
                Message = why!.In(language),
                Text = $"{risk.Risk.Title.In(language)}\n{risk.Risk.Score.Vector} = {Number(risk.Risk.Score.Risk)} "
                    + $"({risk.Risk.Score.Band}); {Number(risk.Residual.Risk)}\n{risk.Risk.Rule.What.In(language)}",
            };
        }

        foreach (var risk in result.SetAside)
        {
            yield return Case(risk, result, language) with
            {
                Outcome = JUnitOutcome.Skipped,
                Message = $"{SystemWords.ExceptionStatus.LabelOf(risk.Exception!.Status).In(language)}: "
                    + risk.Exception.Reason.In(language),
            };
        }
    }

    /// <summary>
    /// A requirement fails while a Function that it names does not work, or a risk of it is undecided.
    /// </summary>
    public static IEnumerable<JUnitCase> Requirements(DesignResult result, Language language)
    {
        foreach (var requirement in result.Model.StatedRequirements)
        {
            var idle = requirement.Functions.Where(f => !result.Placements.Any(
                p => p.Function == f && p.Standing == PlacementStanding.Working)).Select(f => f.ToString()).ToList();
            var open = requirement.Risks.SelectMany(s => result.Risks.Where(r => Selects(s, r)))
                .Where(r => r.Standing != DecisionStanding.Decided).Select(r => r.Risk.Id).Distinct().ToList();
            var test = new JUnitCase(
                requirement.Requirement, $"{requirement.Requirement}: {requirement.Measure.In(language)}")
            {
                File = result.Model.Source.Path,
                Line = requirement.Position.Line,
            };
            var failures = new[]
            {
                idle.Count == 0 ? null : new LocalisedText(
                    $"働いていない機能：{string.Join("、", idle)}", $"functions that do not work: {string.Join(", ", idle)}"),
                open.Count == 0 ? null : new LocalisedText(
                    $"未決定のリスク：{string.Join("、", open)}", $"risks undecided: {string.Join(", ", open)}"),
            }.OfType<LocalisedText>().Select(t => t.In(language)).ToList();
            yield return failures.Count == 0 ? test : test with
            {
                Outcome = JUnitOutcome.Failed,
                Type = idle.Count > 0 ? "function-not-working" : "undecided",
                Message = string.Join("; ", failures),
                Text = requirement.Measure.In(language),
            };
        }
    }

    public static IEnumerable<JUnitCase> Expectations(DesignResult result, Language language) =>
        result.Expectations.Select(check =>
        {
            var test = new JUnitCase(
                check.Expectation.Source, $"{check.Expectation.Id}: {check.Expectation.Text.In(language)}")
            {
                File = result.Model.Source.Path,
                Line = check.Expectation.Position.Line,
            };
            return check.IsMet ? test : test with
            {
                Outcome = JUnitOutcome.Failed,
                Type = "unmet",
                Message = string.Join(", ", check.Gaps.Select(g => g.Missing)),
            };
        });

    public static IEnumerable<JUnitCase> Lint(DesignResult result, Language language) =>
        result.Lint.Select(finding =>
        {
            var test = new JUnitCase(finding.Code, $"{finding.Code} {finding.Subject}")
            {
                File = result.Model.Source.Path,
                Line = finding.Position.Line,
                Message = finding.Text.In(language),
                Text = finding.Remedy.In(language),
            };
            return finding.Level == LintLevel.Error
                ? test with { Outcome = JUnitOutcome.Failed, Type = "lint-error" }
                : test with { Outcome = JUnitOutcome.Skipped };
        });

    private static JUnitCase Case(AssessedRisk risk, DesignResult result, Language language) =>
        new(risk.Risk.Place.Id, $"{risk.Risk.Id}: {risk.Risk.Rule.Title.In(language)}")
        {
            File = result.Model.Source.Path,
            Line = risk.Risk.Place.Position.Line,
        };

    private static (string? Type, LocalisedText? Why) Failure(AssessedRisk risk)
    {
        if (risk.IsExpired) return ("expired", new("決定または除外の期限が切れています。", "Its decision or exception has expired."));
        if (risk.Standing == DecisionStanding.Undecided)
            return ("undecided", new("対応が決まっていません。", "Nobody has decided on it."));
        var isOpen = risk is { Decision.Kind: DecisionKind.Treat, Residual.Band: CrssBand.Critical };
        return isOpen
            ? ("critical", new("低減すると決めたが、まだCriticalのままです。", "It is to be lowered, and is still critical."))
            : (null, null);
    }

    private static bool Selects(RiskSelector selector, AssessedRisk risk) =>
        selector.Rule == risk.Risk.Rule.Id && (selector.Where is null || selector.Where == risk.Risk.Place.Id);

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
