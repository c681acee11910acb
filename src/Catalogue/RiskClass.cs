namespace Yuimori.Catalogue;

/// <summary>Classes of risk: column 3 of the evaluation sheet.</summary>
public enum RiskClass
{
    /// <summary>Somebody attacks.</summary>
    Security = 1,

    /// <summary>Somebody may come to harm.</summary>
    Safety = 2,

    /// <summary>It stops or fails.</summary>
    Reliability = 3,

    /// <summary>It is not as good as it should be.</summary>
    Quality = 4,

    /// <summary>It is not as fast, or does not carry as much, as it should.</summary>
    Performance = 5,
}
