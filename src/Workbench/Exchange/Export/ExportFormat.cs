namespace Yuimori.Workbench.Exchange.Export;

/// <summary>Formats that a design can be written in.</summary>
public enum ExportFormat
{
    /// <summary>Open Threat Model 0.2, JSON.</summary>
    Otm = 1,

    /// <summary>OWASP Threat Dragon 2.</summary>
    ThreatDragon = 2,

    /// <summary>SARIF 2.1.0: findings for code review and CI.</summary>
    Sarif = 3,

    /// <summary>JUnit XML: a test case for each risk and requirement.</summary>
    JUnit = 4,

    /// <summary>CSV (RFC 4180), a row for each risk.</summary>
    Csv = 5,

    /// <summary>Markdown.</summary>
    Markdown = 6,

    /// <summary>The report as one HTML file.</summary>
    Html = 7,
}
