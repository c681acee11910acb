namespace Yuimori.Workbench.Countermeasures.Coverage;

/// <summary>How far a design meets a requirement, worst first.</summary>
public enum RowStanding
{
    /// <summary>Only its number is known: nothing can be said.</summary>
    NotPublished = 0,

    /// <summary>No countermeasure of the design meets it.</summary>
    Open = 1,

    /// <summary>A heading of which only a part is met.</summary>
    Partly = 2,

    /// <summary>What meets it is only planned.</summary>
    Planned = 3,

    /// <summary>What meets it is there; nobody has shown that it works.</summary>
    Implemented = 4,

    /// <summary>What meets it was shown to work.</summary>
    Verified = 5,
}
