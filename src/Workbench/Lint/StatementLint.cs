using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Lint;

/// <summary>Statements that have no effect or promise too much.</summary>
internal static class StatementLint
{
    private const int ExceptionDaysMax = 366;

    public static void Check(LintContext context)
    {
        var done = new HashSet<NoteModel>(ReferenceEqualityComparer.Instance);
        foreach (var risk in context.Risks) CheckRisk(context, risk, done);
        foreach (var decision in context.Model.Decisions) CheckDecision(context, decision);
        foreach (var exception in context.Model.Exceptions) CheckException(context, exception);
        CheckHub(context);
    }

    private static void CheckRisk(LintContext context, AssessedRisk risk, HashSet<NoteModel> done)
    {
        if (risk.Override is { } changed && risk.RuleScore.Vector == risk.Risk.Score.Vector)
        {
            context.Warn(
                47, risk.Risk.Id, changed.Position,
                "この再評価では評価が変わりません。", "This override changes nothing.", "取り除く。", "Remove it.");
        }

        if (risk.Work != NoteStatus.Done || risk.IsSetAside || risk.Standing != DecisionStanding.Undecided) return;
        var note = risk.Notes.Last(n => n.Status is not null);
        if (!done.Add(note)) return;
        context.Warn(
            52, risk.Risk.Id, note.Position,
            "未決定のまま「完了」とされています。", "The work is noted as done, and nobody has decided.",
            "decisionsに決定を書く。", "State the decision under decisions.");
    }

    private static void CheckDecision(LintContext context, DecisionModel decision)
    {
        if (decision.Kind != DecisionKind.Accept || decision.After is null) return;
        context.Warn(
            48, string.Join(", ", decision.Risks), decision.Position,
            "受容では値は下がらないため、afterは効きません。", "Acceptance lowers nothing: after has no effect.",
            "afterを取り除くか、treatにする。", "Remove after, or decide to treat.");
    }

    private static void CheckException(LintContext context, ExceptionModel exception)
    {
        if (exception.Until.DayNumber - context.Today.DayNumber <= ExceptionDaysMax) return;
        var until = exception.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Warn(
            51, string.Join(", ", exception.Risks), exception.Position,
            $"例外の期限（{until}）が1年より先です。", $"The exception holds for more than a year (until {until}).",
            "1年以内に見直す。", "Review it within a year.");
    }

    private static void CheckHub(LintContext context)
    {
        var members = context.Model.Components.Where(Site.IsMember).Select(c => c.Id.Value).ToList();
        if (members.Count == 0 || context.Model.Components.Any(c => c.Role == ComponentRole.Hub)) return;
        context.Warn(
            49, "components", YamlPosition.Start,
            "ハブ（role: hub）がないため、記録や状態を集める場所がありません。",
            "There is no hub (role: hub), so records and states are gathered nowhere.",
            "ハブを書く。", "Add a hub.");
    }
}
