using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Lint;

/// <summary>Decisions about nothing, decisions past their day, decisions that contradict each other.</summary>
internal static class DecisionLint
{
    public static void Check(LintContext context)
    {
        var found = context.Risks.Select(r => r.Risk.Id).ToHashSet(StringComparer.Ordinal);
        var rulesFound = context.Risks.Select(r => r.Risk.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var decided = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var decision in context.Model.Decisions)
        {
            foreach (var risk in decision.Risks)
            {
                var exists = risk.Where is null ? rulesFound.Contains(risk.Rule) : found.Contains(risk.ToString());
                if (!exists) Dangling(context, risk);
                if (!decided.TryAdd(risk.ToString(), risk.Position)) Twice(context, risk, decided[risk.ToString()]);
            }
        }

        foreach (var expired in context.Risks.Where(r => r.Standing == DecisionStanding.Expired)
            .Select(r => r.Decision!).Distinct())
        {
            Expired(context, expired);
        }
    }

    private static void Dangling(LintContext context, RiskSelector risk)
    {
        var isRule = context.Rules.Rules.Any(r => r.Id == risk.Rule);
        var near = isRule ? null : NearestWord.Find(risk.Rule, context.Rules.Rules.Select(r => r.Id));
        context.Fail(
            19, risk.ToString(), risk.Position,
            isRule ? "このリスクは見つかっていません。決定は何にも効きません。" : "この名前の脅威ルールはありません。",
            isRule ? "No such risk was found: the decision is about nothing." : "There is no threat rule of this name.",
            near is null ? "決定を見直すか、取り除く。" : $"もしかして「{near}」ですか？",
            near is null ? "Review or remove the decision." : $"Did you mean \"{near}\"?");
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
