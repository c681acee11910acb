namespace Yuimori.Workbench.Risks;

/// <summary>The group that a metric belongs to.</summary>
public enum MetricGroup
{
    /// <summary>基本評価基準: always stated.</summary>
    Base = 1,

    /// <summary>現状評価基準 (CVSS 2 and 3) or 脅威評価基準 (CVSS 4).</summary>
    Threat = 2,

    /// <summary>環境評価基準.</summary>
    Environmental = 3,

    /// <summary>補足評価基準 (CVSS 4): informs, and never changes a score.</summary>
    Supplemental = 4,

    /// <summary>脅威エージェント (OWASP).</summary>
    ThreatAgent = 5,

    /// <summary>脆弱性 (OWASP).</summary>
    Vulnerability = 6,

    /// <summary>技術的影響度 (OWASP).</summary>
    TechnicalImpact = 7,

    /// <summary>ビジネス的影響度 (OWASP).</summary>
    BusinessImpact = 8,
}
