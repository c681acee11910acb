using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Proof;

namespace Yuimori.Console.Pages.Proof;

/// <summary>What a proof page draws from.</summary>
/// <param name="System">Names.</param>
/// <param name="Catalogue">The guideline.</param>
/// <param name="View">The judgement.</param>
public sealed record ProofModel(ConsoleSystem System, GuidelineCatalogue Catalogue, ProofView View)
{
    /// <summary>The verdicts of one of the 5 requirements.</summary>
    public IEnumerable<RequirementVerdict> Of(Requirement requirement) =>
        View.Report.Requirements.Where(verdict => verdict.Requirement.Requirement == requirement.Id);

    /// <summary>The functions of a functional requirement that are not built.</summary>
    public IEnumerable<Function> NotBuilt(FunctionalRequirement requirement) =>
        requirement.Functions.Select(Catalogue.Function).Where(static f => f.Status == FunctionStatus.Planned);
}
