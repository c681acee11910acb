namespace Yuimori.Workbench.Threats.Reading;

/// <summary>Where a rule comes from.</summary>
/// <param name="File">Its file.</param>
/// <param name="IsBuiltIn">Whether it comes with the product.</param>
internal sealed record RuleOrigin(string File, bool IsBuiltIn);
