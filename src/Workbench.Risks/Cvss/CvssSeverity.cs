namespace Yuimori.Workbench.Risks;

/// <summary>The bands of CVSS 3.0, 3.1 and 4.0 (3.1 specification, section 5; 4.0, section 6).</summary>
public enum CvssSeverity
{
    /// <summary>なし: 0.0.</summary>
    None = 0,

    /// <summary>注意: 0.1 to 3.9.</summary>
    Low = 1,

    /// <summary>警告: 4.0 to 6.9.</summary>
    Medium = 2,

    /// <summary>重要: 7.0 to 8.9.</summary>
    High = 3,

    /// <summary>緊急: 9.0 to 10.0.</summary>
    Critical = 4,
}
