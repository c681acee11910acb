using static Yuimori.Workbench.Risks.MetricGroup;

namespace Yuimori.Workbench.Risks;

/// <summary>The metrics of CVSS 2.0; Japanese terms are those of JVN.</summary>
internal static class CvssV2Metrics
{
    /// <summary>Slots 6 to 8.</summary>
    public const ulong TemporalPlaces = 0xF_FF00_0000;

    /// <summary>Slots 9 to 13.</summary>
    public const ulong EnvironmentalPlaces = 0xFF_FFF0_0000_0000;

    private const string Effects = "N なし None|P 部分的 Partial|C 全面的 Complete";
    private const string Requirements = "ND 未評価 Not Defined|L 低 Low|M 中 Medium|H 高 High";

    public static VectorFormat Format { get; } = new(
        "CVSS 2.0", "CVSS20", "", isOrdered: false,
        MetricList.Must(Base, 0, "AV", "攻撃元区分", "Access Vector", "L ローカル Local|A 隣接 Adjacent Network|N ネットワーク Network"),
        MetricList.Must(Base, 1, "AC", "攻撃条件の複雑さ", "Access Complexity", "H 高 High|M 中 Medium|L 低 Low"),
        MetricList.Must(Base, 2, "Au", "攻撃前の認証要否", "Authentication", "M 複数 Multiple|S 単一 Single|N 不要 None"),
        MetricList.Must(Base, 3, "C", "機密性への影響", "Confidentiality Impact", Effects),
        MetricList.Must(Base, 4, "I", "完全性への影響", "Integrity Impact", Effects),
        MetricList.Must(Base, 5, "A", "可用性への影響", "Availability Impact", Effects),
        MetricList.May(Threat, 6, "E", "攻撃される可能性", "Exploitability",
            "ND 未評価 Not Defined|U 未実証 Unproven|POC 実証可能 Proof-of-Concept|F 攻撃可能 Functional|H 容易に攻撃可能 High"),
        MetricList.May(Threat, 7, "RL", "利用可能な対策のレベル", "Remediation Level",
            "ND 未評価 Not Defined|OF 正式 Official Fix|TF 暫定 Temporary Fix|W 非公式 Workaround|U なし Unavailable"),
        MetricList.May(Threat, 8, "RC", "脆弱性情報の信頼性", "Report Confidence",
            "ND 未評価 Not Defined|UC 未確認 Unconfirmed|UR 未確証 Uncorroborated|C 確認済 Confirmed"),
        MetricList.May(Environmental, 9, "CDP", "二次的被害の可能性", "Collateral Damage Potential",
            "ND 未評価 Not Defined|N なし None|L 軽微 Low|LM 中程度 Low-Medium|MH 重大 Medium-High|H 壊滅的 High"),
        MetricList.May(Environmental, 10, "TD", "影響を受ける対象システムの範囲", "Target Distribution",
            "ND 未評価 Not Defined|N なし None|L 小規模 Low|M 中規模 Medium|H 大規模 High"),
        MetricList.May(Environmental, 11, "CR", "機密性の要求度", "Confidentiality Requirement", Requirements),
        MetricList.May(Environmental, 12, "IR", "完全性の要求度", "Integrity Requirement", Requirements),
        MetricList.May(Environmental, 13, "AR", "可用性の要求度", "Availability Requirement", Requirements))
    {
        MayHaveParentheses = true,
        WritesWholeGroups = true,
    };
}
