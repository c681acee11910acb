using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Steps;

/// <summary>AP-2: things to protect → risk factors → evaluation.</summary>
internal static class AssessStep
{
    private static readonly TableColumn[] AssetColumns =
    [
        TableColumn.Of("id", "ID", "Id"),
        TableColumn.Of("name", "守るべきもの", "Thing to protect"),
        TableColumn.Of("class", "分類", "Class"),
        TableColumn.Of("where", "どこにあるか", "Where"),
        TableColumn.Of("life", "生命", "Life"),
        TableColumn.Of("property", "財産", "Property"),
        TableColumn.Of("privacy", "プライバシー", "Privacy"),
        TableColumn.Of("risks", "リスク", "Risks", isNumber: true),
        TableColumn.Of("worst", "最大", "Worst", isNumber: true),
    ];

    private static readonly TableColumn[] RiskColumns =
    [
        TableColumn.Of("risk", "リスク値", "Score", isNumber: true),
        TableColumn.Of("band", "区分", "Band"),
        TableColumn.Of("threat", "脅威", "Threat"),
        TableColumn.Of("where", "場所", "Where"),
        TableColumn.Of("cause", "主な原因", "Main cause"),
        TableColumn.Of("ease", "攻撃容易性", "Attack ease", isNumber: true),
        TableColumn.Of("effect", "影響度", "Effect factor", isNumber: true),
        TableColumn.Of("vector", "CRSS", "CRSS"),
        TableColumn.Of("id", "ID", "Id"),
    ];

    public static IReadOnlyList<DesignTable> Of(DesignResult result)
    {
        var threatened = new Dictionary<string, (int Count, decimal Worst)>(StringComparer.Ordinal);
        foreach (var risk in result.Risks)
        {
            foreach (var asset in risk.Risk.Place.Assets)
            {
                var (count, worst) = threatened.GetValueOrDefault(asset.Id);
                threatened[asset.Id] = (count + 1, Math.Max(worst, risk.Risk.Score.Risk));
            }
        }

        return
        [
            new(
                "AP-2.1", new("守るべきもの", "Things to protect"), AssetColumns,
                [.. result.Model.Assets.Select(a => Row(a, result.Model, threatened.GetValueOrDefault(a.Id)))], []),
            new(
                "AP-2.3", new("リスクの評価", "Risks"), RiskColumns, [.. result.Risks.Select(Row)],
                [new("リスク値はCRSS（JASO TP15002）による。", "Scores by CRSS (JASO TP15002).")]),
        ];
    }

    private static IReadOnlyList<LocalisedText> Row(
        AssetModel asset, SystemModel model, (int Count, decimal Worst) threatened) =>
    [
        Cells.Id(asset.Id),
        asset.Name,
        SystemWords.AssetClass.LabelOf(asset.Class),
        Cells.Join(asset.Where.Select(w => model.Find(w)!.Name)),
        SystemWords.HarmLevel.LabelOf(asset.Harm.Life),
        SystemWords.HarmLevel.LabelOf(asset.Harm.Property),
        SystemWords.HarmLevel.LabelOf(asset.Harm.Privacy),
        Cells.Count(threatened.Count),
        threatened.Count == 0 ? Cells.None : Cells.Number(threatened.Worst),
    ];

    private static IReadOnlyList<LocalisedText> Row(AssessedRisk assessed)
    {
        var (rule, score) = (assessed.Risk.Rule, assessed.Risk.Score);
        return
        [
            Cells.Number(score.Risk), Cells.Band(score.Band), rule.Title, assessed.Risk.Place.Name, rule.Why,
            Cells.Number(score.AttackEase), Cells.Number(score.EffectFactor), Cells.Id(score.Vector),
            Cells.Id(assessed.Risk.Id),
        ];
    }
}
