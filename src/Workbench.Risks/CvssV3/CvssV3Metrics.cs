using static Yuimori.Workbench.Risks.MetricGroup;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The metrics of CVSS 3.0 and 3.1, which differ in prefix and formulas only; Japanese terms are those of JVN. A
/// modified
/// metric stands 16 slots above its base metric, with the same codes.
/// </summary>
internal static class CvssV3Metrics
{
    private const string Undefined = "X 未評価 Not Defined|";
    private const string Vectors = "N ネットワーク Network|A 隣接 Adjacent|L ローカル Local|P 物理 Physical";
    private const string Complexities = "L 低 Low|H 高 High";
    private const string Privileges = "N 不要 None|L 低 Low|H 高 High";
    private const string Interactions = "N 不要 None|R 要 Required";
    private const string Scopes = "U 変更なし Unchanged|C 変更あり Changed";
    private const string Impacts = "H 高 High|L 低 Low|N なし None";
    private const string Requirements = Undefined + "H 高 High|M 中 Medium|L 低 Low";

    public static VectorFormat Format30 { get; } = Make("CVSS 3.0", "CVSS30", "CVSS:3.0/");

    public static VectorFormat Format31 { get; } = Make("CVSS 3.1", "CVSS31", "CVSS:3.1/");

    private static VectorFormat Make(string method, string code, string prefix) =>
        new(method, code, prefix, isOrdered: false, [.. Stated(), .. Refined(), .. Modified()]);

    private static IEnumerable<VectorMetric> Stated() =>
    [
        MetricList.Must(Base, 0, "AV", "攻撃元区分", "Attack Vector", Vectors),
        MetricList.Must(Base, 1, "AC", "攻撃条件の複雑さ", "Attack Complexity", Complexities),
        MetricList.Must(Base, 2, "PR", "必要な特権レベル", "Privileges Required", Privileges),
        MetricList.Must(Base, 3, "UI", "ユーザ関与レベル", "User Interaction", Interactions),
        MetricList.Must(Base, 4, "S", "スコープ", "Scope", Scopes),
        MetricList.Must(Base, 5, "C", "機密性への影響", "Confidentiality Impact", Impacts),
        MetricList.Must(Base, 6, "I", "完全性への影響", "Integrity Impact", Impacts),
        MetricList.Must(Base, 7, "A", "可用性への影響", "Availability Impact", Impacts),
    ];

    private static IEnumerable<VectorMetric> Refined() =>
    [
        MetricList.May(Threat, 8, "E", "攻撃される可能性", "Exploit Code Maturity",
            Undefined + "H 容易に攻撃可能 High|F 攻撃可能 Functional|P 実証可能 Proof-of-Concept|U 未実証 Unproven"),
        MetricList.May(Threat, 9, "RL", "利用可能な対策のレベル", "Remediation Level",
            Undefined + "U なし Unavailable|W 非公式 Workaround|T 暫定 Temporary Fix|O 正式 Official Fix"),
        MetricList.May(Threat, 10, "RC", "脆弱性情報の信頼性", "Report Confidence",
            Undefined + "C 確認済 Confirmed|R 未確証 Reasonable|U 未確認 Unknown"),
        MetricList.May(Environmental, 11, "CR", "機密性の要求度", "Confidentiality Requirement", Requirements),
        MetricList.May(Environmental, 12, "IR", "完全性の要求度", "Integrity Requirement", Requirements),
        MetricList.May(Environmental, 13, "AR", "可用性の要求度", "Availability Requirement", Requirements),
    ];

    private static IEnumerable<VectorMetric> Modified() =>
    [
        MetricList.May(Environmental, 16, "MAV", "緩和策後の攻撃元区分", "Modified Attack Vector", Undefined + Vectors),
        MetricList.May(Environmental, 17, "MAC", "緩和策後の攻撃条件の複雑さ", "Modified Attack Complexity",
            Undefined + Complexities),
        MetricList.May(Environmental, 18, "MPR", "緩和策後の必要な特権レベル", "Modified Privileges Required",
            Undefined + Privileges),
        MetricList.May(Environmental, 19, "MUI", "緩和策後のユーザ関与レベル", "Modified User Interaction",
            Undefined + Interactions),
        MetricList.May(Environmental, 20, "MS", "緩和策後のスコープ", "Modified Scope", Undefined + Scopes),
        MetricList.May(Environmental, 21, "MC", "緩和策後の機密性への影響", "Modified Confidentiality", Undefined + Impacts),
        MetricList.May(Environmental, 22, "MI", "緩和策後の完全性への影響", "Modified Integrity", Undefined + Impacts),
        MetricList.May(Environmental, 23, "MA", "緩和策後の可用性への影響", "Modified Availability", Undefined + Impacts),
    ];
}
