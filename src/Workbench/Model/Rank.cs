namespace Yuimori.Workbench.Model;

/// <summary>Low, medium or high: for cost and for priority.</summary>
public enum Rank
{
    /// <summary>低.</summary>
    Low = 1,

    /// <summary>中.</summary>
    Medium = 2,

    /// <summary>高.</summary>
    High = 3,
}
