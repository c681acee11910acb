using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Hub;

/// <summary>
/// What the console shows on every page: the System's and the site's names, and the guideline's functions.
/// </summary>
internal sealed class HubSite(HubPlan plan, ConsoleSystem system, GuidelineCatalogue guideline, SetupWizard wizard)
    : IConsoleSiteSource
{
    private readonly IReadOnlyList<FunctionEntry> _functions =
    [
        .. guideline.Functions.Select(static function => new FunctionEntry(
            function.Id, function.Slug, function.Name.Text, function.Status == FunctionStatus.Planned)),
    ];

    public ConsoleSite Current => new()
    {
        SystemName = system.Model?.Name ?? LocalisedText.Same(plan.System),
        SiteName = wizard.Site?.SiteName,
        Language = wizard.Site?.Language,
        Functions = _functions,
    };
}
