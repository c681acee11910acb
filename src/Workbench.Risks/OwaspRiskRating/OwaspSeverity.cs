namespace Yuimori.Workbench.Risks;

/// <summary>The overall severity of a risk, from the methodology's 3×3 matrix.</summary>
public enum OwaspSeverity
{
    /// <summary>留意.</summary>
    Note = 0,

    /// <summary>低.</summary>
    Low = 1,

    /// <summary>中.</summary>
    Medium = 2,

    /// <summary>高.</summary>
    High = 3,

    /// <summary>致命的.</summary>
    Critical = 4,
}
