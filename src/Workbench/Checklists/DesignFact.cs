namespace Yuimori.Workbench.Checklists;

/// <summary>What a design shows of a Component, or of the System as a whole.</summary>
public enum DesignFact
{
    /// <summary>Risks were found and every one is decided.</summary>
    RisksDecided = 1,

    /// <summary>A risk is undecided, or its decision expired.</summary>
    RisksUndecided = 2,

    /// <summary>Things to protect are listed.</summary>
    AssetsListed = 3,

    /// <summary>Nothing to protect is listed.</summary>
    AssetsMissing = 4,

    /// <summary>Who answers for it is named; of the System: for every Component.</summary>
    OwnerNamed = 5,

    /// <summary>Nobody is named; of the System: for some Component.</summary>
    OwnerMissing = 6,

    /// <summary>Its software is listed; of the System: of every Component.</summary>
    SoftwareListed = 7,

    /// <summary>Its software is not listed; of the System: of some Component.</summary>
    SoftwareMissing = 8,
}
