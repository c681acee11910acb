using static Yuimori.Workbench.Risks.MetricGroup;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The metrics of CVSS 4.0 in the order of its specification's table 23. Metrics of one equivalence class stand in
/// neighbouring slots, and a modified metric 16 slots above its base metric with the same codes, so that a class is
/// looked
/// up with one shift. The Japanese names carry on those of CVSS 3 at JVN.
/// </summary>
internal static class CvssV40Metrics
{
    private const string Undefined = "X 未評価 Not Defined|";
    private const string Vectors = "N ネットワーク Network|A 隣接 Adjacent|L ローカル Local|P 物理 Physical";
    private const string Complexities = "L 低 Low|H 高 High";
    private const string Attacks = "N なし None|P あり Present";
    private const string Privileges = "N 不要 None|L 低 Low|H 高 High";
    private const string Interactions = "N 不要 None|P 受動的 Passive|A 能動的 Active";
    private const string Impacts = "H 高 High|L 低 Low|N なし None";
    private const string Safety = "|S 人身の安全 Safety";
    private const string Requirements = Undefined + "H 高 High|M 中 Medium|L 低 Low";

    public static VectorFormat Format { get; } = new(
        "CVSS 4.0", "CVSS40", "CVSS:4.0/", isOrdered: true,
        [.. Stated(), .. Refined(), .. Modified(), .. Supplemented()]);

    private static IEnumerable<VectorMetric> Stated() =>
    [
        MetricList.Must(Base, 0, "AV", "攻撃元区分", "Attack Vector", Vectors),
        MetricList.Must(Base, 3, "AC", "攻撃条件の複雑さ", "Attack Complexity", Complexities),
        MetricList.Must(Base, 4, "AT", "攻撃の実行条件", "Attack Requirements", Attacks),
        MetricList.Must(Base, 1, "PR", "必要な特権レベル", "Privileges Required", Privileges),
        MetricList.Must(Base, 2, "UI", "ユーザ関与レベル", "User Interaction", Interactions),
        MetricList.Must(Base, 5, "VC", "脆弱なシステムの機密性への影響", "Vulnerable System Confidentiality", Impacts),
        MetricList.Must(Base, 6, "VI", "脆弱なシステムの完全性への影響", "Vulnerable System Integrity", Impacts),
        MetricList.Must(Base, 7, "VA", "脆弱なシステムの可用性への影響", "Vulnerable System Availability", Impacts),
        MetricList.Must(Base, 8, "SC", "後続システムの機密性への影響", "Subsequent System Confidentiality", Impacts),
        MetricList.Must(Base, 9, "SI", "後続システムの完全性への影響", "Subsequent System Integrity", Impacts),
        MetricList.Must(Base, 10, "SA", "後続システムの可用性への影響", "Subsequent System Availability", Impacts),
    ];

    private static IEnumerable<VectorMetric> Refined() =>
    [
        MetricList.May(Threat, 11, "E", "攻撃の成熟度", "Exploit Maturity",
            Undefined + "A 攻撃あり Attacked|P 実証コードあり POC|U 報告なし Unreported"),
        MetricList.May(Environmental, 12, "CR", "機密性の要求度", "Confidentiality Requirement", Requirements),
        MetricList.May(Environmental, 13, "IR", "完全性の要求度", "Integrity Requirement", Requirements),
        MetricList.May(Environmental, 14, "AR", "可用性の要求度", "Availability Requirement", Requirements),
    ];

    private static IEnumerable<VectorMetric> Modified() =>
    [
        MetricList.May(Environmental, 16, "MAV", "緩和策後の攻撃元区分", "Modified Attack Vector", Undefined + Vectors),
        MetricList.May(Environmental, 19, "MAC", "緩和策後の攻撃条件の複雑さ", "Modified Attack Complexity",
            Undefined + Complexities),
        MetricList.May(Environmental, 20, "MAT", "緩和策後の攻撃の実行条件", "Modified Attack Requirements",
            Undefined + Attacks),
        MetricList.May(Environmental, 17, "MPR", "緩和策後の必要な特権レベル", "Modified Privileges Required",
            Undefined + Privileges),
        MetricList.May(Environmental, 18, "MUI", "緩和策後のユーザ関与レベル", "Modified User Interaction",
            Undefined + Interactions),
        MetricList.May(Environmental, 21, "MVC", "緩和策後の脆弱なシステムの機密性への影響",
            "Modified Vulnerable System Confidentiality", Undefined + Impacts),
        MetricList.May(Environmental, 22, "MVI", "緩和策後の脆弱なシステムの完全性への影響",
            "Modified Vulnerable System Integrity", Undefined + Impacts),
        MetricList.May(Environmental, 23, "MVA", "緩和策後の脆弱なシステムの可用性への影響",
            "Modified Vulnerable System Availability", Undefined + Impacts),
        MetricList.May(Environmental, 24, "MSC", "緩和策後の後続システムの機密性への影響",
            "Modified Subsequent System Confidentiality", Undefined + Impacts),
        MetricList.May(Environmental, 25, "MSI", "緩和策後の後続システムの完全性への影響",
            "Modified Subsequent System Integrity", Undefined + Impacts + Safety),
        MetricList.May(Environmental, 26, "MSA", "緩和策後の後続システムの可用性への影響",
            "Modified Subsequent System Availability", Undefined + Impacts + Safety),
    ];

    private static IEnumerable<VectorMetric> Supplemented() =>
    [
        MetricList.May(Supplemental, 27, "S", "安全性", "Safety", Undefined + "N 無視できる Negligible|P あり Present"),
        MetricList.May(Supplemental, 28, "AU", "攻撃の自動化", "Automatable", Undefined + "N 不可 No|Y 可能 Yes"),
        MetricList.May(Supplemental, 29, "R", "回復", "Recovery",
            Undefined + "A 自動 Automatic|U 利用者の操作 User|I 回復不能 Irrecoverable"),
        MetricList.May(Supplemental, 30, "V", "価値の密度", "Value Density", Undefined + "D 分散 Diffuse|C 集中 Concentrated"),
        MetricList.May(Supplemental, 31, "RE", "脆弱性への対応の労力", "Vulnerability Response Effort",
            Undefined + "L 低 Low|M 中 Moderate|H 高 High"),
        MetricList.May(Supplemental, 15, "U", "提供者の緊急度", "Provider Urgency",
            Undefined + "Clear 情報提供 Clear|Green 緊急度低 Green|Amber 緊急度中 Amber|Red 緊急度高 Red"),
    ];
}
