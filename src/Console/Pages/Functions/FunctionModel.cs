using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Proof;
using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Console.Pages.Functions;

/// <summary>What a function's page shows.</summary>
/// <param name="System">Names.</param>
/// <param name="Catalogue">The guideline.</param>
/// <param name="Function">The function.</param>
/// <param name="Rules">Its evidence now.</param>
/// <param name="Placements">Where the design places its parts; null: the design could not be analysed.</param>
public sealed record FunctionModel(
    ConsoleSystem System,
    GuidelineCatalogue Catalogue,
    Function Function,
    IReadOnlyList<RuleVerdict> Rules,
    IReadOnlyList<FunctionPlacement>? Placements);
