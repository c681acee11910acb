namespace Yuimori.Workbench.Exchange;

/// <summary>Files of other tools that can be read.</summary>
public enum ImportFormat
{
    /// <summary>Open Threat Model 0.2, YAML or JSON.</summary>
    Otm = 1,

    /// <summary>OWASP Threat Dragon, version 1 or 2.</summary>
    ThreatDragon = 2,

    /// <summary>Threagile YAML.</summary>
    Threagile = 3,

    /// <summary>Microsoft Threat Modeling Tool (<c>.tm7</c>).</summary>
    Tm7 = 4,

    /// <summary>CycloneDX bill of materials 1.4 to 1.7, JSON or XML.</summary>
    CycloneDx = 5,
}
