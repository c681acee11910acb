using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Catalogue;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Web;

namespace Yuimori.Console.Pages.Design.Steps;

/// <summary>The steps of a design besides deciding: map, assess, place.</summary>
internal static class StepEndpoints
{
    public static void MapSteps(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design/drafts/{name}/map", MapAsync).RequireAuthorization();
        routes.MapGet("/design/drafts/{name}/assess", AssessAsync).RequireAuthorization();
        routes.MapGet("/design/drafts/{name}/place", PlaceAsync).RequireAuthorization();
    }

    private static Task<IResult> MapAsync(string name, HttpContext http, ConsolePages pages, DraftSource source) =>
        source.WithAsync(http, name, view => pages.Page<MapPage>(
            http, StatusCodes.Status200OK, (nameof(MapPage.View), view)));

    private static Task<IResult> AssessAsync(
        string name, HttpContext http, ConsolePages pages, DraftSource source, GuidelineCatalogue catalogue) =>
        source.WithAsync(http, name, view => pages.Page<AssessPage>(
            http, StatusCodes.Status200OK, (nameof(AssessPage.View), view), (nameof(AssessPage.Catalogue), catalogue)));

    private static Task<IResult> PlaceAsync(
        string name, HttpContext http, ConsolePages pages, DraftSource source, GuidelineCatalogue catalogue) =>
        source.WithAsync(http, name, view => pages.Page<PlacePage>(
            http, StatusCodes.Status200OK, (nameof(PlacePage.View), view), (nameof(PlacePage.Catalogue), catalogue)));
}
