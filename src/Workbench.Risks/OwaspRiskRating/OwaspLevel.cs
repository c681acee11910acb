namespace Yuimori.Workbench.Risks;

/// <summary>The level of a likelihood or an impact.</summary>
public enum OwaspLevel
{
    /// <summary>低: 0 to below 3.</summary>
    Low = 0,

    /// <summary>中: 3 to below 6.</summary>
    Medium = 1,

    /// <summary>高: 6 to 9.</summary>
    High = 2,
}
