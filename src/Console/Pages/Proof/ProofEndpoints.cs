using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Catalogue;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;

namespace Yuimori.Console.Pages.Proof;

/// <summary>The proof, for people and for programs.</summary>
internal static class ProofEndpoints
{
    public static void MapProof(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/proof", ShowAsync).RequireAuthorization();
        routes.MapGet("/proof/{id}", RequirementAsync).RequireAuthorization();
        routes.MapGet("/api/v1/proof", JsonAsync).RequireAuthorization();
        routes.MapGet("/live/proof", Live).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, ConsolePages pages, ProofWatch watch, ConsoleSystem system, GuidelineCatalogue catalogue)
    {
        var view = await watch.NowAsync(http.RequestAborted);
        http.Response.Headers.Vary = "Accept";
        if (WantsJson(http.Request)) return ProofJson.Answer(view);
        var model = new ProofModel(system, catalogue, view);
        return pages.Page<ProofPage>(http, StatusCodes.Status200OK, (nameof(ProofPage.Model), model));
    }

    private static async Task<IResult> RequirementAsync(
        string id, HttpContext http, ConsolePages pages, ProofWatch watch, ConsoleSystem system,
        GuidelineCatalogue catalogue)
    {
        if (catalogue.FindFunctionalRequirement(id) is null)
        {
            return pages.Error(http, StatusCodes.Status404NotFound, ProofText.NoSuchRequirement);
        }

        var model = new ProofModel(system, catalogue, await watch.NowAsync(http.RequestAborted));
        return pages.Page<RequirementPage>(
            http,
            StatusCodes.Status200OK,
            (nameof(RequirementPage.Model), model),
            (nameof(RequirementPage.Id), id));
    }

    private static async Task<IResult> JsonAsync(HttpContext http, ProofWatch watch) =>
        ProofJson.Answer(await watch.NowAsync(http.RequestAborted));

    private static IResult Live(
        HttpContext http, LiveStreams streams, ProofWatch watch, ConsoleSystem system, GuidelineCatalogue catalogue) =>
        streams.Answer(http, async (draw, cancellation) =>
        {
            var model = new ProofModel(system, catalogue, await watch.NowAsync(cancellation));
            return
            [
                new LiveFragment("sentence", await draw.Async<ProofSentence>((nameof(ProofSentence.Model), model))),
                new LiveFragment("groups", await draw.Async<ProofGroups>((nameof(ProofGroups.Model), model))),
            ];
        });

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
