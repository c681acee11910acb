using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Console.Pages.Design.Checklists;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Pages.Design.Editor;
using Yuimori.Console.Pages.Design.Findings;
using Yuimori.Console.Pages.Design.History;
using Yuimori.Console.Pages.Design.Merge;
using Yuimori.Console.Pages.Design.Sheet;
using Yuimori.Console.Pages.Design.Steps;
using Yuimori.Workbench.Workspace;
using Yuimori.Workbench.Workspace.Git;

namespace Yuimori.Console.Web;

/// <summary>
/// The pages on which designs are drafted. They need no hub: a <see cref="DesignWorkspace"/> and an
/// <see cref="IDesignDesk"/> are enough.
/// </summary>
internal static class DesignPages
{
    /// <summary>Adds what they need.</summary>
    public static void AddDesignPages(this IServiceCollection services)
    {
        services.AddSingleton<DraftAnalyser>();
        services.AddSingleton<DraftStarts>();
        services.AddSingleton<DraftSource>();
        services.AddSingleton<EditorSchema>();
        services.AddSingleton<SheetSource>();
        services.AddSingleton<ChecklistSource>();
        services.AddSingleton(static all => new GitHistory(
            all.GetRequiredService<DesignWorkspace>().Folder, all.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Maps them.</summary>
    public static void MapDesignPages(this IEndpointRouteBuilder routes)
    {
        routes.MapDrafts();
        routes.MapEditor();
        routes.MapMerge();
        routes.MapSteps();
        routes.MapFindings();
        routes.MapHistory();
        routes.MapChecklists();
        routes.MapSheet();
        routes.MapComparison();
    }
}
