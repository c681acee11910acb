using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Lint;

/// <summary>What a published analysis says and this design does not show.</summary>
internal static class ExpectationLint
{
    public static void Check(LintContext context)
    {
        foreach (var check in context.Expectations.Where(e => !e.IsMet))
        {
            context.Fail(
                30, check.Expectation.Id, check.Expectation.Position,
                $"{check.Expectation.Source}にあるものが、この設計では見つかりません："
                + string.Join("、", check.Gaps.Select(Ja)),
                $"{check.Expectation.Source} has what is not found here: "
                + string.Join("; ", check.Gaps.Select(En)),
                "モデルを補うか、期待を見直す。", "Complete the model, or review the expectation.");
        }
    }

    private static string Ja(ExpectationGap gap) => gap.Kind switch
    {
        ExpectationGapKind.Risk => $"リスク{gap.Missing}（見つからない）",
        ExpectationGapKind.Function => $"機能{gap.Missing}（どのリスクにも対策として効かない）",
        _ => $"対策{gap.Missing}（その場所にない）",
    };

    private static string En(ExpectationGap gap) => gap.Kind switch
    {
        ExpectationGapKind.Risk => $"risk {gap.Missing} is not found",
        ExpectationGapKind.Function => $"{gap.Missing} treats none of the risks",
        _ => $"countermeasure {gap.Missing} does not stand there",
    };
}
