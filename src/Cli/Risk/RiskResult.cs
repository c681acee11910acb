using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>One number that a method gives.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">As the method prints it.</param>
/// <param name="Band">The name of its band, where it has one.</param>
internal sealed record RiskResult(BilingualText Name, string Value, BilingualText? Band = null);
