namespace Yuimori.Proof;

/// <summary>What the Journal says of every Requirement at one time.</summary>
/// <param name="At">The time of judgement.</param>
/// <param name="JournalSize">Records that were judged.</param>
/// <param name="Requirements">FR-1 … FR-12.</param>
public sealed record ProofReport(
    DateTimeOffset At, long JournalSize, IReadOnlyList<RequirementVerdict> Requirements)
{
    /// <summary>How many Requirements are in a state.</summary>
    public int Count(EvidenceState state) => Requirements.Count(r => r.State == state);

    /// <summary>Whether every Requirement whose Functions are built is met.</summary>
    public bool Holds => Requirements.All(static r => r.State is EvidenceState.Met or EvidenceState.Planned)
        && Requirements.Any(static r => r.State == EvidenceState.Met);
}
