using Yuimori.Catalogue;
using Yuimori.Console.Pages.Design;
using Yuimori.Console.Pages.Proof;
using Yuimori.Console.Web;
using Yuimori.Kernel.Functions;

namespace Yuimori.Console.Pages.Functions;

/// <summary>Gathers what a function's page shows.</summary>
internal sealed class FunctionSource(
    ConsoleSystem system, GuidelineCatalogue catalogue, ProofWatch proof, DesignSource design)
{
    /// <summary>The function with a slug in a phase; null: there is none.</summary>
    public Function? Find(Phase phase, string slug) =>
        catalogue.Functions.FirstOrDefault(f => f.Id.Phase == phase && f.Slug == slug);

    public async ValueTask<FunctionModel> OfAsync(FunctionId id, CancellationToken cancellation)
    {
        var view = await proof.NowAsync(cancellation);
        var placements = design.Current.Result?.Placements.Where(p => p.Function == id).ToList();
        return new FunctionModel(
            system,
            catalogue,
            catalogue.Function(id),
            [.. view.Report.Requirements.SelectMany(static r => r.Rules).Where(r => r.Rule.Function == id)],
            placements);
    }
}
