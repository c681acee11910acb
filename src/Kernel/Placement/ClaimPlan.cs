using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Placement;

/// <summary>
/// A one-time claim code that an installer gave to a component (F1, D5). The hub never holds the code.
/// </summary>
/// <param name="Component">Who may enrol with it.</param>
/// <param name="Kind">As what.</param>
/// <param name="CodeSha256">SHA-256 of the code's UTF-8 bytes, lower-case hex. The code has 128 random bits, so no
/// slow hash is needed.</param>
/// <param name="ExpiresAt">After this it no longer works.</param>
public sealed record ClaimPlan(ComponentId Component, PeerKind Kind, string CodeSha256, DateTimeOffset ExpiresAt);
