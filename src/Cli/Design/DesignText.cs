using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>The result of a check for people: the model's weak spots, then groups of findings, worst first.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="language">The language.</param>
/// <param name="all">Whether each finding has a line of its own.</param>
internal sealed class DesignText(TextWriter output, Language language, bool all = false)
{
    public void Write(DesignResult result)
    {
        var model = result.Model;
        Line($"{model.Name.In(language)} ({model.Id})");
        Say(
            $"構成要素 {model.Components.Count}、接続 {model.Links.Count}、守るべきもの {model.Assets.Count}",
            $"{model.Components.Count} components, {model.Links.Count} links, {model.Assets.Count} assets");
        WriteLint(result);
        var groups = FindingGroups.Of(result.Risks);
        var text = new GroupText(Line, language, all);
        foreach (var group in groups) text.Write(group);
        WriteSetAside(result);
        WriteExpectations(result);
        WriteSummary(result, groups.Count);
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

    private void WriteSummary(DesignResult result, int groups)
    {
        int Count(CrssBand band) => result.Risks.Count(r => r.Risk.Score.Band == band);
        var open = result.Risks.Count(r => r.Standing != DecisionStanding.Decided);
        Line("");
        Say(
            $"リスク {result.Risks.Count}件（{groups}群）："
            + $"▲▲Critical {Count(CrssBand.Critical)}、▲Major {Count(CrssBand.Major)}、"
            + $"△Minor {Count(CrssBand.Minor)}。未決定 {open}件。例外 {result.SetAside.Count}件。点検 {result.Lint.Count}件。",
            $"{result.Risks.Count} risks in {groups} groups: "
            + $"▲▲Critical {Count(CrssBand.Critical)}, ▲Major {Count(CrssBand.Major)}, "
            + $"△Minor {Count(CrssBand.Minor)}; {open} undecided; {result.SetAside.Count} set aside; "
            + $"{result.Lint.Count} weak spots.");
    }

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private void Say(string ja, string en) => Line(new LocalisedText(ja, en).In(language));

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
