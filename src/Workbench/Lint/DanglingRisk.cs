using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Lint;

/// <summary>Risk ids that select nothing.</summary>
internal static class DanglingRisk
{
    // 200,000 comparisons of words; stops a file of thousands of wrong ids from costing minutes.
    private const int ComparisonsMax = 200_000;

    /// <summary>Adds an error when a selector selects no risk, with the nearest name.</summary>
    /// <param name="context">Where the finding goes.</param>
    /// <param name="code">Its number.</param>
    /// <param name="risk">The selector.</param>
    /// <param name="what">What names it, in a word: a decision, a note.</param>
    public static void Check(LintContext context, int code, RiskSelector risk, LocalisedText what)
    {
        if (context.Selects(risk)) return;
        var isKnown = context.KnownRules.Contains(risk.Rule);
        var near = isKnown ? PlaceOf(context, risk) : RuleOf(context, risk);
        context.Fail(
            code, risk.ToString(), risk.Position,
            isKnown ? $"このリスクは見つかっていません。この{what.Ja}は何にも効きません。" : "この名前の脅威ルールも記載リスクもありません。",
            isKnown ? $"No such risk was found: the {what.En} is about nothing."
                : "There is no threat rule and no stated risk of this name.",
            near is null ? $"{what.Ja}を見直すか、取り除く。" : $"もしかして「{near}」ですか？",
            near is null ? $"Review or remove the {what.En}." : $"Did you mean \"{near}\"?");
    }

    private static string? RuleOf(LintContext context, RiskSelector risk) =>
        context.MayCompare(context.KnownRules.Count, ComparisonsMax)
            ? NearestWord.Find(risk.Rule, context.KnownRules) : null;

    private static string? PlaceOf(LintContext context, RiskSelector risk)
    {
        if (risk.Where is null) return null;
        var places = context.PlacesOf(risk.Rule);
        var near = context.MayCompare(places.Count, ComparisonsMax) ? NearestWord.Find(risk.Where, places) : null;
        return near is null ? null : $"{risk.Rule}@{near}";
    }
}
