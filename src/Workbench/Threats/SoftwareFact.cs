namespace Yuimori.Workbench.Threats;

/// <summary>What the bill of materials of a Component tells, or fails to.</summary>
public enum SoftwareFact
{
    /// <summary>It lists software.</summary>
    Listed = 1,

    /// <summary>It lists software without a version: nobody can tell whether a known vulnerability is in it.</summary>
    NoVersion = 2,

    /// <summary>It lists software without a supplier: nobody can be asked to mend it.</summary>
    NoSupplier = 3,
}
