namespace Yuimori.Workbench.Design;

/// <summary>Whether a decision stands.</summary>
public enum DecisionStanding
{
    /// <summary>Nobody has decided.</summary>
    Undecided = 0,

    /// <summary>Decided.</summary>
    Decided = 1,

    /// <summary>Decided, and past its day: undecided again.</summary>
    Expired = 2,
}
