using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Tables;

/// <summary>Table 4-2: how bad each risk is, by CRSS. Every number is worked out from the six metrics.</summary>
internal static class ScoreTable
{
    private static readonly TableColumn[] Columns =
    [
        .. TraitTable.First,
        TableColumn.Of("av", "AV 攻撃元区分", "AV access vector"),
        TableColumn.Of("ac", "AC 攻撃条件の複雑さ", "AC access complexity"),
        TableColumn.Of("au", "Au 攻撃前の認証要否", "Au authentication"),
        TableColumn.Of("ease", "攻撃容易性", "Attack ease", isNumber: true),
        TableColumn.Of("c", "C 機密性への影響", "C confidentiality"),
        TableColumn.Of("i", "I 完全性への影響", "I integrity"),
        TableColumn.Of("a", "A 可用性への影響", "A availability"),
        TableColumn.Of("effect", "影響度", "Effect factor", isNumber: true),
        TableColumn.Of("risk", "リスク値", "Risk value", isNumber: true),
    ];

    public static DesignTable Of(IReadOnlyList<TableRisk> risks) => new(
        "4-2", new("CRSSによるリスク評価（後半）", "Scores by CRSS"), Columns, [.. risks.Select(Row)], []);

    private static IReadOnlyList<LocalisedText> Row(TableRisk risk)
    {
        var vector = risk.Score.Vector;
        return
        [
            .. TraitTable.FirstCells(risk),
            vector.AccessVector switch
            {
                CrssAccessVector.Local => new("ローカル", "local"),
                CrssAccessVector.Adjacent => new("隣接", "adjacent"),
                _ => new("ネットワーク", "network"),
            },
            vector.AccessComplexity switch
            {
                CrssAccessComplexity.High => new("高", "high"),
                CrssAccessComplexity.Medium => new("中", "medium"),
                _ => new("低", "low"),
            },
            vector.Authentication switch
            {
                CrssAuthentication.Multiple => new("複数", "multiple"),
                CrssAuthentication.Single => new("単一", "single"),
                _ => new("不要", "none"),
            },
            Number(risk.Score.AttackEase),
            Effect(vector.Confidentiality),
            Effect(vector.Integrity),
            Effect(vector.Availability),
            Number(risk.Score.EffectFactor),
            Number(risk.Score.Risk),
        ];
    }

    private static LocalisedText Effect(CrssEffect effect) => effect switch
    {
        CrssEffect.None => new("なし", "none"),
        CrssEffect.Partial => new("軽微", "partial"),
        _ => new("甚大", "complete"),
    };

    private static LocalisedText Number(decimal value) =>
        LocalisedText.Same(value.ToString("0.00", CultureInfo.InvariantCulture));
}
