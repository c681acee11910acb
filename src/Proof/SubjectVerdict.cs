using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Proof;

/// <summary>What one rule says of one Component.</summary>
/// <param name="Subject">The Component.</param>
/// <param name="State">Met, failed, stale or unknown.</param>
/// <param name="Because">The record behind it; null when there is none.</param>
public sealed record SubjectVerdict(ComponentId Subject, EvidenceState State, JournalEntry? Because);
