namespace Yuimori.Gateway.Parts;

/// <summary>How a part fares.</summary>
/// <param name="Name">Which part.</param>
/// <param name="Failure">Why it last failed; null while it runs well.</param>
/// <param name="Failures">How often it failed since the start.</param>
internal sealed record PartState(string Name, string? Failure, int Failures);
