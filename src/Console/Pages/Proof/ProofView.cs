using Yuimori.Proof;

namespace Yuimori.Console.Pages.Proof;

/// <summary>What the proof pages show at one moment.</summary>
/// <param name="Report">The judgement.</param>
/// <param name="Since">Since when each requirement is in its state.</param>
public sealed record ProofView(ProofReport Report, IReadOnlyDictionary<string, StateSince> Since);

/// <summary>Since when a requirement is in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="At">When this hub saw it first.</param>
/// <param name="IsFirst">It was so when this hub first looked: it may be older.</param>
public sealed record StateSince(EvidenceState State, DateTimeOffset At, bool IsFirst);
