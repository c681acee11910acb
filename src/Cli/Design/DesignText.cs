using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>The result of a check for people: one block for each threat, worst first, its places below it.</summary>
internal sealed class DesignText(TextWriter output, Language language)
{
    public void Write(DesignResult result)
    {
        var model = result.Model;
        Line($"{model.Name.In(language)} ({model.Id})");
        Say(
            $"構成要素 {model.Components.Count}、接続 {model.Links.Count}、守るべきもの {model.Assets.Count}",
            $"{model.Components.Count} components, {model.Links.Count} links, {model.Assets.Count} assets");
        WriteLint(result);
        WriteRisks(result);
        WriteSetAside(result);
        WriteExpectations(result);
        WriteSummary(result);
    }

    private void WriteLint(DesignResult result)
    {
        if (result.Lint.Count == 0) return;
        Line("");
        Say("モデルの点検", "Weak spots of the model");
        foreach (var finding in result.Lint)
        {
            var mark = finding.Level == LintLevel.Error ? "×" : "!";
            Line($"  {mark} {result.Model.Source.Path}:{finding.Position}: {finding.Code} {finding.Subject}");
            Line($"      {finding.Text.In(language)} {finding.Remedy.In(language)}");
        }
    }

    private void WriteRisks(DesignResult result)
    {
        foreach (var group in result.Risks.GroupBy(r => r.Risk.Rule.Id))
        {
            var worst = group.First();
            var rule = worst.Risk.Rule;
            Line("");
            Line($"{Mark(worst.Risk.Score.Band)} {Number(worst.Risk.Score.Risk)} {worst.Risk.Score.Band}  "
                + $"{rule.Title.In(language)} ({rule.Threat}, {rule.Id})");
            Line($"    {rule.What.In(language)}");
            Line($"    {Functions(group)}");
            foreach (var risk in group) WritePlace(risk);
        }
    }

    private void WritePlace(AssessedRisk risk)
    {
        var after = risk.Residual.Risk == risk.Risk.Score.Risk ? "     " : $"→{Number(risk.Residual.Risk)}";
        Line($"      {Number(risk.Risk.Score.Risk)}{after}  {risk.Risk.Place.Name.In(language)} [{risk.Risk.Id}]  "
            + string.Join("  ", Remarks(risk).Prepend(Decision(risk))));
    }

    private IEnumerable<string> Remarks(AssessedRisk risk)
    {
        if (risk.IsStated) yield return new LocalisedText("（記載リスク）", "(stated)").In(language);
        if (risk.Override is { } changed)
        {
            var was = Number(risk.RuleScore.Risk);
            yield return new LocalisedText(
                $"再評価 {was}→{changed.Set}：{changed.Reason.Ja}（{changed.Person}）",
                $"rescored from {was} by {changed.Set}: {changed.Reason.En} ({changed.Person})").In(language);
        }

        if (risk.Exception is not null && !risk.IsSetAside)
            yield return new LocalisedText("例外の期限切れ", "exception expired").In(language);
        if (risk.Work is { } work) yield return $"[{SystemWords.NoteStatus.LabelOf(work).In(language)}]";
        foreach (var ticket in risk.Notes.Where(n => n.Ticket is not null)) yield return ticket.Ticket!;
    }

    private void WriteSetAside(DesignResult result)
    {
        if (result.SetAside.Count == 0) return;
        Line("");
        Say("数えないリスク（例外）", "Risks set aside by exceptions");
        foreach (var risk in result.SetAside)
        {
            var exception = risk.Exception!;
            var until = exception.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Line($"  – {Number(risk.Risk.Score.Risk)} {risk.Risk.Title.In(language)} [{risk.Risk.Id}]  "
                + $"{SystemWords.ExceptionStatus.LabelOf(exception.Status).In(language)}: "
                + $"{exception.Reason.In(language)} ({exception.Owner}, {until})");
        }
    }

    private void WriteExpectations(DesignResult result)
    {
        if (result.Expectations.Count == 0) return;
        Line("");
        Say("公表された分析との照合", "Compared with published analyses");
        foreach (var check in result.Expectations)
        {
            var gaps = string.Join(", ", check.Gaps.Select(g => g.Missing));
            Line($"  {(check.IsMet ? "○" : "×")} {check.Expectation.Id}  {check.Expectation.Text.In(language)} "
                + $"({check.Expectation.Source}){(check.IsMet ? "" : ": " + gaps)}");
        }
    }

    private string Functions(IEnumerable<AssessedRisk> risks)
    {
        var treatments = risks.SelectMany(r => r.Treatments).ToList();
        var working = treatments.Where(t => t.IsWorking).Select(t => t.Function.Id).Distinct().Order().ToList();
        var planned = treatments.Where(t => t.Placements.Any(p => p.Standing == PlacementStanding.Planned))
            .Select(t => t.Function.Id).Distinct().Order().ToList();
        var text = new LocalisedText("働く機能：", "working: ").In(language)
            + (working.Count == 0 ? "–" : string.Join(' ', working));
        if (planned.Count == 0) return text;
        return text + new LocalisedText("　予定：", "   planned: ").In(language) + string.Join(' ', planned);
    }

    private string Decision(AssessedRisk risk) => risk.Standing switch
    {
        DecisionStanding.Decided => SystemWords.Decision.LabelOf(risk.Decision!.Kind).In(language),
        DecisionStanding.Expired => new LocalisedText("決定の期限切れ", "decision expired").In(language),
        _ => new LocalisedText("未決定", "undecided").In(language),
    };

    private void WriteSummary(DesignResult result)
    {
        int Count(CrssBand band) => result.Risks.Count(r => r.Risk.Score.Band == band);
        var open = result.Risks.Count(r => r.Standing != DecisionStanding.Decided);
        Line("");
        Say(
            $"リスク {result.Risks.Count}件：▲▲Critical {Count(CrssBand.Critical)}、▲Major {Count(CrssBand.Major)}、"
            + $"△Minor {Count(CrssBand.Minor)}。未決定 {open}件。例外 {result.SetAside.Count}件。点検 {result.Lint.Count}件。",
            $"{result.Risks.Count} risks: ▲▲Critical {Count(CrssBand.Critical)}, ▲Major {Count(CrssBand.Major)}, "
            + $"△Minor {Count(CrssBand.Minor)}; {open} undecided; {result.SetAside.Count} set aside; "
            + $"{result.Lint.Count} weak spots.");
    }

    private static string Mark(CrssBand band) => band switch
    {
        CrssBand.Critical => "▲▲",
        CrssBand.Major => "▲",
        _ => "△",
    };

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private void Say(string ja, string en) => Line(new LocalisedText(ja, en).In(language));

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
