namespace Yuimori.Workbench.Change;

/// <summary>What an element of a design is.</summary>
public enum ItemKind
{
    /// <summary>The System as a whole.</summary>
    System = 1,

    /// <summary>A zone of trust.</summary>
    Zone = 2,

    /// <summary>A Component.</summary>
    Component = 3,

    /// <summary>A Link.</summary>
    Link = 4,

    /// <summary>An asset.</summary>
    Asset = 5,

    /// <summary>A rule of a Controller.</summary>
    Control = 6,

    /// <summary>A countermeasure.</summary>
    Countermeasure = 7,

    /// <summary>A requirement derived from risks.</summary>
    Requirement = 8,

    /// <summary>A threat rule of the guideline.</summary>
    ThreatRule = 9,
}
