using Yuimori.Catalogue;

namespace Yuimori.Proof;

/// <summary>What the Journal says of one functional requirement.</summary>
/// <param name="Requirement">FR-1 … FR-12.</param>
/// <param name="State">The worst of its rules; planned when its Functions are not built.</param>
/// <param name="Rules">The rules behind it.</param>
public sealed record RequirementVerdict(
    FunctionalRequirement Requirement, EvidenceState State, IReadOnlyList<RuleVerdict> Rules);
