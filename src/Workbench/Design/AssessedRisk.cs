using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>A risk, found or stated, with its treatment and what people said about it.</summary>
public sealed record AssessedRisk
{
    /// <summary>The risk; its score is the one that counts, after any <see cref="Override"/>.</summary>
    public required Risk Risk { get; init; }

    /// <summary>The score before any override; equals the risk's when there is none.</summary>
    public required CrssScore RuleScore { get; init; }

    /// <summary>The Functions that treat it.</summary>
    public required IReadOnlyList<RiskTreatment> Treatments { get; init; }

    /// <summary>
    /// The score that remains with what works today: Functions all of which work, and a decision whose countermeasures
    /// are all there. Never higher than the risk's.
    /// </summary>
    public required CrssScore Residual { get; init; }

    /// <summary>The score that remains once every Function works and the decision is carried out.</summary>
    public required CrssScore Target { get; init; }

    /// <summary>What was decided; null: nothing yet.</summary>
    public DecisionModel? Decision { get; init; }

    /// <summary>Whether the decision stands.</summary>
    public required DecisionStanding Standing { get; init; }

    /// <summary>Why another score counts than the rule's; null: the rule's counts.</summary>
    public OverrideModel? Override { get; init; }

    /// <summary>What sets it aside, also when that has expired; null: nothing.</summary>
    public ExceptionModel? Exception { get; init; }

    /// <summary>Whether <see cref="Exception"/> stands today: then no gate counts the risk.</summary>
    public required bool IsSetAside { get; init; }

    /// <summary>Notes on it, in the order of the file.</summary>
    public required IReadOnlyList<NoteModel> Notes { get; init; }

    /// <summary>Whether a person states it, rather than a rule finding it.</summary>
    public bool IsStated => Risk.Rule.Stated is not null;

    /// <summary>Whether something said about it has passed its last day.</summary>
    public bool IsExpired => Standing == DecisionStanding.Expired || (Exception is not null && !IsSetAside);

    /// <summary>How far the work on it is, by the last note that says; null: no note says.</summary>
    public NoteStatus? Work => Notes.LastOrDefault(n => n.Status is not null)?.Status;

    /// <summary>Whether every Function that treats it works.</summary>
    public bool IsTreated => Treatments.Count > 0 && Treatments.All(t => t.IsWorking);
}
