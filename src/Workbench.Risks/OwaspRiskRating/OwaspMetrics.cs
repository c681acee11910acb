using static Yuimori.Workbench.Risks.MetricGroup;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The 16 factors of the OWASP Risk Rating Methodology, 0 to 9 each. Every number counts, since the methodology tells
/// organisations to adapt its options and takes 2 for a motive in its own example. Symbols are those of its
/// calculators.
/// </summary>
internal static class OwaspMetrics
{
    /// <summary>Factors of likelihood, in slots 0 to 7.</summary>
    public const int LikelihoodFactors = 8;

    private static readonly VectorValue[] Numbers =
        [.. Enumerable.Range(0, 10).Select(static n => new VectorValue($"{n}", new($"{n}", $"{n}")))];

    public static VectorFormat Format { get; } = new("OWASP Risk Rating", "OWASPRR", "", isOrdered: true,
        Must(ThreatAgent, 0, "SL", "スキルレベル", "Skill level"),
        Must(ThreatAgent, 1, "M", "動機", "Motive"),
        Must(ThreatAgent, 2, "O", "機会", "Opportunity"),
        Must(ThreatAgent, 3, "S", "規模", "Size"),
        Must(Vulnerability, 4, "ED", "発見の容易性", "Ease of discovery"),
        Must(Vulnerability, 5, "EE", "悪用の容易性", "Ease of exploit"),
        Must(Vulnerability, 6, "A", "認知度", "Awareness"),
        Must(Vulnerability, 7, "ID", "侵入検知", "Intrusion detection"),
        Must(TechnicalImpact, 8, "LC", "機密性の欠如", "Loss of confidentiality"),
        Must(TechnicalImpact, 9, "LI", "完全性の欠如", "Loss of integrity"),
        Must(TechnicalImpact, 10, "LAV", "可用性の欠如", "Loss of availability"),
        Must(TechnicalImpact, 11, "LAC", "アカウンタビリティの欠如", "Loss of accountability"),
        May(16, "FD", "金銭的損害", "Financial damage"),
        May(17, "RD", "信用喪失", "Reputation damage"),
        May(18, "NC", "コンプライアンスの欠如", "Non-compliance"),
        May(19, "PV", "プライバシー侵害", "Privacy violation"))
    {
        MayHaveParentheses = true,
    };

    private static VectorMetric Must(MetricGroup group, int slot, string symbol, string ja, string en) =>
        new(group, slot, symbol, new(ja, en), true, Numbers);

    // Absent has no spelling: the business factors are stated all four, or not at all.
    private static VectorMetric May(int slot, string symbol, string ja, string en) =>
        new(BusinessImpact, slot, symbol, new(ja, en), false, [new("", new("なし", "not stated")), .. Numbers]);
}
