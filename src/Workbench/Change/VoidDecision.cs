namespace Yuimori.Workbench.Change;

/// <summary>A decision that says the same as before while what it rested on does not.</summary>
/// <param name="RiskId">The risk.</param>
/// <param name="Selector">The selector through which it was decided.</param>
/// <param name="Risk">The risk as it is; null: it is gone.</param>
/// <param name="Reasons">Why the decision no longer stands.</param>
public sealed record VoidDecision(
    string RiskId, string Selector, SnapshotRisk? Risk, IReadOnlyList<VoidReason> Reasons);

/// <summary>Why a decision no longer stands.</summary>
public enum VoidReason
{
    /// <summary>It takes in a risk that was not there when it was made.</summary>
    CoversNewRisk = 1,

    /// <summary>The risk scores higher than when it was made.</summary>
    RiskIsWorse = 2,

    /// <summary>More remains of the risk than when it was made.</summary>
    MoreRemains = 3,

    /// <summary>The place lost protection.</summary>
    ProtectionLost = 4,

    /// <summary>A Function that worked against the risk no longer does.</summary>
    FunctionLost = 5,

    /// <summary>A countermeasure that carries it out is less far than before.</summary>
    CountermeasureLost = 6,

    /// <summary>Its last day has passed.</summary>
    Expired = 7,

    /// <summary>The risk is gone: it decides nothing.</summary>
    RiskIsGone = 8,
}
