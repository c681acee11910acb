using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Lint;

/// <summary>Overrides, exceptions, notes and countermeasures about nothing, exceptions past their day.</summary>
internal static class ReviewLint
{
    public static void Check(LintContext context)
    {
        var model = context.Model;
        CheckRisks(context, 22, model.Overrides.SelectMany(o => o.Risks), new("再評価", "override"));
        CheckRisks(context, 23, model.Exceptions.SelectMany(e => e.Risks), new("例外", "exception"));
        CheckRisks(context, 24, model.Notes.SelectMany(n => n.Risks), new("メモ", "note"));
        CheckRisks(context, 26, model.Countermeasures.SelectMany(m => m.Against), new("対策", "countermeasure"));
        CheckRisks(context, 27, model.StatedRequirements.SelectMany(r => r.Risks), new("要件", "requirement"));
        foreach (var expired in model.Exceptions.Where(e => e.Until < context.Today)) Expired(context, expired);
        CheckStated(context);
        CheckTwice(context);
    }

    private static void CheckRisks(LintContext context, int code, IEnumerable<RiskSelector> risks, LocalisedText what)
    {
        foreach (var risk in risks) DanglingRisk.Check(context, code, risk, what);
    }

    private static void Expired(LintContext context, ExceptionModel expired)
    {
        var until = expired.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Fail(
            28, string.Join(", ", expired.Risks), expired.Position,
            $"例外の期限（{until}）が過ぎたため、リスクは再び数えられます。",
            $"The exception held until {until}; its risks count again.",
            "見直して、untilを改めるか、取り除く。", "Review it; renew until, or remove it.");
    }

    private static void CheckStated(LintContext context)
    {
        var rules = context.Rules.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var stated in context.Model.StatedRisks.Where(s => rules.Contains(s.Id)))
        {
            context.Fail(
                29, stated.RiskId, stated.Position,
                "記載リスクのIDが脅威ルールのIDと同じで、どちらのことか分からなくなります。",
                "The stated risk has the id of a threat rule, so that nobody can tell which is meant.",
                "別のIDにする。", "Give it another id.");
        }
    }

    private static void CheckTwice(LintContext context)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = context.Model.Overrides.SelectMany(o => o.Risks.Select(r => ("override", r)))
            .Concat(context.Model.Exceptions.SelectMany(e => e.Risks.Select(r => ("exception", r))));
        foreach (var (kind, risk) in entries)
        {
            if (seen.TryAdd($"{kind} {risk}", risk.Position.Line)) continue;
            var first = seen[$"{kind} {risk}"];
            context.Fail(
                20, risk.ToString(), risk.Position,
                $"同じリスクについて2回書かれています（1回目は{first}行目）。1回目が有効です。",
                $"The risk is named twice (first on line {first}); the first one stands.",
                "どちらかを取り除く。", "Remove one of the two.");
        }
    }
}
