namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>What results say of a countermeasure.</summary>
public enum EvidenceStanding
{
    /// <summary>Every result that it names speaks for it.</summary>
    Shown = 1,

    /// <summary>A result that it names speaks against it.</summary>
    Refuted = 2,

    /// <summary>No result, or none that ran, for something that it names.</summary>
    NotCovered = 3,

    /// <summary>It names nothing.</summary>
    Unlinked = 4,
}
