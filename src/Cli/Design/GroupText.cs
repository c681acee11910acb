using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>Groups of findings as lines: a block a group, worst first; the rest is counted.</summary>
internal sealed class GroupText(Action<string> line, Language language, bool all)
{
    private const int RulesShown = 4;
    private const int PlacesShown = 3;

    public void Write(FindingGroup group)
    {
        var worst = group.Worst.Risk;
        line("");
        line($"{Mark(worst.Score.Band)} {Number(worst.Score.Risk)} {worst.Score.Band}  "
            + $"{group.Title.In(language)} [{group.Id}]");
        line($"    {worst.Rule.What.In(language)}");
        line($"    {Functions(group.Risks)}");
        var rules = group.ByRule.ToList();
        foreach (var rule in all ? rules : rules.Take(RulesShown)) WriteRule(rule.Key.Title, rule.Key.Id, [.. rule]);
        var rest = rules.Skip(RulesShown).Sum(r => r.Count());
        if (all || rest == 0) return;
        var text = new LocalisedText($"ほか{rest}件（--allですべて表示）", $"and {rest} more (--all shows them)");
        line("      " + text.In(language));
    }

    private void WriteRule(LocalisedText title, string id, IReadOnlyList<AssessedRisk> risks)
    {
        if (all || risks.Count == 1)
        {
            foreach (var risk in risks) WriteRisk(risk);
            return;
        }

        var names = risks.Take(PlacesShown).Select(r => r.Risk.Place.Name.In(language));
        var rest = risks.Count - PlacesShown;
        var more = rest > 0 ? new LocalisedText($"、ほか{rest}か所", $" and {rest} more").In(language) : "";
        line($"      {Score(risks[0])}  {title.In(language)} [{id}@*]  "
            + string.Join(new LocalisedText("、", ", ").In(language), names) + more + "  " + Standings(risks));
    }

    private void WriteRisk(AssessedRisk risk) => line(
        $"      {Score(risk)}  {risk.Risk.Rule.Title.In(language)} [{risk.Risk.Id}]  "
        + string.Join("  ", Remarks(risk).Prepend(Decision(risk))));

    private static string Score(AssessedRisk risk) => Number(risk.Risk.Score.Risk)
        + (risk.Residual.Risk == risk.Risk.Score.Risk ? "     " : $"→{Number(risk.Residual.Risk)}");

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
        foreach (var note in risk.Notes.Where(n => n.Ticket is not null)) yield return note.Ticket!;
    }

    private string Functions(IReadOnlyList<AssessedRisk> risks)
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

    private string Standings(IReadOnlyList<AssessedRisk> risks) =>
        string.Join(", ", risks.GroupBy(Decision).Select(g => $"{g.Key} {g.Count()}"));

    private string Decision(AssessedRisk risk) => risk.Standing switch
    {
        DecisionStanding.Decided => SystemWords.Decision.LabelOf(risk.Decision!.Kind).In(language),
        DecisionStanding.Expired => new LocalisedText("決定の期限切れ", "decision expired").In(language),
        _ => new LocalisedText("未決定", "undecided").In(language),
    };

    private static string Mark(CrssBand band) => band switch
    {
        CrssBand.Critical => "▲▲",
        CrssBand.Major => "▲",
        _ => "△",
    };

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
