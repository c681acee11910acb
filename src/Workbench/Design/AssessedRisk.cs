using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>A risk with its treatment and what people decided on it.</summary>
public sealed record AssessedRisk
{
    /// <summary>The risk.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The Functions that treat it.</summary>
    public required IReadOnlyList<RiskTreatment> Treatments { get; init; }

    /// <summary>The score that remains with what works today; equals the risk's when anything is missing.</summary>
    public required CrssScore Residual { get; init; }

    /// <summary>What was decided; null: nothing yet.</summary>
    public DecisionModel? Decision { get; init; }

    /// <summary>Whether the decision stands.</summary>
    public required DecisionStanding Standing { get; init; }

    /// <summary>Whether every Function that treats it works.</summary>
    public bool IsTreated => Treatments.Count > 0 && Treatments.All(t => t.IsWorking);
}

/// <summary>A Function against a risk, with each of its parts.</summary>
/// <param name="Function">What the rule asks for.</param>
/// <param name="Placements">Where its parts are.</param>
public sealed record RiskTreatment(RuleFunction Function, IReadOnlyList<FunctionPlacement> Placements)
{
    /// <summary>Whether every part works.</summary>
    public bool IsWorking => Placements.Count > 0 && Placements.All(p => p.Standing == PlacementStanding.Working);
}

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
