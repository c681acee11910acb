using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Lint;

/// <summary>Decisions about nothing, decisions past their day, decisions that contradict each other.</summary>
internal static class DecisionLint
{
    public static void Check(LintContext context)
    {
        var decided = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var decision in context.Model.Decisions)
        {
            foreach (var risk in decision.Risks)
            {
                DanglingRisk.Check(context, 19, risk, new("決定", "decision"));
                if (!decided.TryAdd(risk.ToString(), risk.Position)) Twice(context, risk, decided[risk.ToString()]);
            }
        }

        foreach (var expired in context.Risks.Where(r => r.Standing == DecisionStanding.Expired)
            .Select(r => r.Decision!).Distinct())
        {
            Expired(context, expired);
        }

        foreach (var risk in context.Risks.Where(r => r.Decision?.After is not null)) CheckAfter(context, risk);
    }

    private static void CheckAfter(LintContext context, AssessedRisk risk)
    {
        var after = Crss.Score(risk.Risk.Score.Vector.With(risk.Decision!.After).Value);
        if (after.Risk <= risk.Risk.Score.Risk) return;
        context.Fail(
            25, risk.Risk.Id, risk.Decision.Position,
            $"対応後の値（{after.Risk}）が対応前（{risk.Risk.Score.Risk}）より高くなります。高くならないものとして扱いました。",
            $"The score after the decision ({after.Risk}) is higher than before ({risk.Risk.Score.Risk}): not raised.",
            "afterの値を見直す。", "Review the metrics of after.");
    }

    private static void Twice(LintContext context, RiskSelector risk, YamlPosition first) => context.Fail(
        20, risk.ToString(), risk.Position,
        $"同じリスクが2回決められています（1回目は{first.Line}行目）。", $"The risk is decided twice (first on line {first.Line}).",
        "どちらかを取り除く。", "Remove one of the two.");

    private static void Expired(LintContext context, DecisionModel decision)
    {
        var until = decision.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Fail(
            21, string.Join(", ", decision.Risks), decision.Position,
            $"決定の期限（{until}）が過ぎています。", $"The decision held until {until} and has expired.",
            "見直して、untilを改める。", "Review it and renew until.");
    }
}
