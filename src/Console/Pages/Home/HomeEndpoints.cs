using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;

namespace Yuimori.Console.Pages.Home;

/// <summary>The home page and its live parts.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowAsync).RequireAuthorization();
        routes.MapGet("/live/home", Live).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, ConsolePages pages, HomeSource source) =>
        pages.Page<HomePage>(
            http, StatusCodes.Status200OK, (nameof(HomePage.Model), await source.NowAsync(http.RequestAborted)));

    private static IResult Live(HttpContext http, LiveStreams streams, HomeSource source) => streams.Answer(
        http,
        async (draw, cancellation) =>
        {
            var model = await source.NowAsync(cancellation);
            return
            [
                new LiveFragment("verdict", await draw.Async<HomeVerdict>((nameof(HomeVerdict.Model), model))),
                new LiveFragment("attention", await draw.Async<HomeAttention>((nameof(HomeAttention.Model), model))),
                new LiveFragment("map", await draw.Async<HomeMap>((nameof(HomeMap.Model), model))),
            ];
        });
}
