namespace Yuimori.Workbench.Threats;

/// <summary>What a threat does harm to.</summary>
public enum RuleEffect
{
    /// <summary>機密性.</summary>
    Confidentiality = 1,

    /// <summary>完全性.</summary>
    Integrity = 2,

    /// <summary>可用性.</summary>
    Availability = 3,

    /// <summary>生命・身体.</summary>
    Life = 4,

    /// <summary>財産.</summary>
    Property = 5,

    /// <summary>プライバシー.</summary>
    Privacy = 6,
}
