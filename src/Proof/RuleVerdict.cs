using Yuimori.Catalogue;

namespace Yuimori.Proof;

/// <summary>What one rule says.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">The worst of its subjects.</param>
/// <param name="Subjects">Each subject, the worst first.</param>
public sealed record RuleVerdict(EvidenceRule Rule, EvidenceState State, IReadOnlyList<SubjectVerdict> Subjects);
