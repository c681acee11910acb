using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>What a Controller knows of its order. A new verdict goes out exactly when this changes.</summary>
/// <param name="Outcome">Won or lost.</param>
/// <param name="Winner">Whose order decides.</param>
/// <param name="Purpose">What that order serves.</param>
/// <param name="Value">What it wants.</param>
public sealed record Told(VerdictOutcome Outcome, ComponentId Winner, Purpose Purpose, string Value);
