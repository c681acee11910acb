using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Steps;

/// <summary>AP-3: what was decided, by what means, and the risk scored again.</summary>
internal static class DecideStep
{
    private static readonly TableColumn[] Columns =
    [
        TableColumn.Of("id", "ID", "Id"),
        TableColumn.Of("risk", "リスク値", "Score", isNumber: true),
        TableColumn.Of("now", "残留（今）", "Remains now", isNumber: true),
        TableColumn.Of("target", "残留（完了時）", "In the end", isNumber: true),
        TableColumn.Of("decision", "対応方針", "Decision"),
        TableColumn.Of("means", "手段", "Means"),
        TableColumn.Of("functions", "機能", "Functions"),
        TableColumn.Of("cost", "費用", "Cost"),
        TableColumn.Of("priority", "優先度", "Priority"),
        TableColumn.Of("person", "決めた人", "Person"),
        TableColumn.Of("until", "期限", "Until"),
        TableColumn.Of("reason", "理由", "Reason"),
    ];

    public static IReadOnlyList<DesignTable> Of(DesignResult result) =>
    [
        new(
            "AP-3", new("リスク対策の決定", "Decisions"), Columns,
            [
                .. result.Risks.OrderBy(r => r.Standing == DecisionStanding.Decided)
                    .ThenByDescending(r => r.Risk.Score.Risk).ThenBy(r => r.Risk.Id, StringComparer.Ordinal)
                    .Select(Row),
            ],
            [
                new(
                    "残留（今）は、今働いている対策だけで数えた値。", "\"Remains now\" counts only what works today."),
            ]),
    ];

    private static IReadOnlyList<LocalisedText> Row(AssessedRisk assessed)
    {
        var decision = assessed.Decision;
        return
        [
            Cells.Id(assessed.Risk.Id),
            Cells.Number(assessed.Risk.Score.Risk),
            Cells.Number(assessed.Residual.Risk),
            Cells.Number(assessed.Target.Risk),
            Standing(assessed),
            Cells.Join((decision?.Means ?? []).Select(SystemWords.Means.LabelOf)),
            Cells.Join(assessed.Treatments.Select(t => t.Function.Id).Distinct().Order().Select(f => Cells.Id(f))),
            decision?.Cost is { } cost ? SystemWords.Rank.LabelOf(cost) : Cells.None,
            decision?.Priority is { } priority ? SystemWords.Rank.LabelOf(priority) : Cells.None,
            Cells.Id(decision?.Person),
            Cells.Day(decision?.Until),
            decision?.Reason ?? Cells.None,
        ];
    }

    private static LocalisedText Standing(AssessedRisk assessed) => assessed.Standing switch
    {
        DecisionStanding.Decided => SystemWords.Decision.LabelOf(assessed.Decision!.Kind),
        DecisionStanding.Expired => new("期限切れ", "expired"),
        _ => new("未決定", "undecided"),
    };
}
