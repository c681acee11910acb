using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Threats;

namespace Yuimori.Console.Pages.Design;

/// <summary>The analysis of the running design, or why there is none.</summary>
/// <param name="Result">The analysis.</param>
/// <param name="Rules">The rules that it was made with.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record DesignView(DesignResult? Result, RuleSet? Rules, LocalisedText? Problem);
