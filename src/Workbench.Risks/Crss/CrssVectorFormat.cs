using static Yuimori.Workbench.Risks.MetricGroup;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The metrics of CRSS; their codes are the numbers of the enums. Terms are those of the source document.
/// </summary>
internal static class CrssVectorFormat
{
    private const string Effects = "N なし None|P 軽微 Partial|C 甚大 Complete";

    public static VectorFormat Format { get; } = new(
        "CRSS", "CRSS", "", isOrdered: true,
        MetricList.Must(Base, 0, "AV", "攻撃元区分", "Access Vector", "L ローカル Local|A 隣接 Adjacent|N ネットワーク Network"),
        MetricList.Must(Base, 1, "AC", "攻撃条件の複雑さ", "Access Complexity", "H 高 High|M 中 Medium|L 低 Low"),
        MetricList.Must(Base, 2, "Au", "攻撃前の認証要否", "Authentication", "M 複数 Multiple|S 単一 Single|N 不要 None"),
        MetricList.Must(Base, 3, "C", "機密性への影響", "Confidentiality Effect", Effects),
        MetricList.Must(Base, 4, "I", "完全性への影響", "Integrity Effect", Effects),
        MetricList.Must(Base, 5, "A", "可用性への影響", "Availability Effect", Effects));
}
