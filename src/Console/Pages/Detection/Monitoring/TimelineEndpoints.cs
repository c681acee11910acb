using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Pages.Functions;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;
using Yuimori.Kernel.Functions;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>The conflict timeline, which is the page of F12, and its live parts.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/detection/monitoring", ShowAsync).RequireAuthorization();
        routes.MapGet("/live/detection/monitoring", Live).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, ConsolePages pages, TimelineSource source, FunctionSource functions)
    {
        var (filter, error) = TimelineFilter.Read(http.Request.Query);
        var model = await source.NowAsync(filter, error, http.RequestAborted);
        return pages.Page<TimelinePage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            (nameof(TimelinePage.Model), model),
            (nameof(TimelinePage.Function), await functions.OfAsync(FunctionId.Of(12), http.RequestAborted)));
    }

    private static IResult Live(HttpContext http, ConsolePages pages, LiveStreams streams, TimelineSource source)
    {
        var (filter, error) = TimelineFilter.Read(http.Request.Query);
        if (error is not null) return pages.Error(http, StatusCodes.Status400BadRequest, error.Safe);
        return streams.Answer(
            http,
            async (draw, cancellation) =>
            {
                var model = await source.NowAsync(filter, null, cancellation);
                return
                [
                    new LiveFragment("lanes", await draw.Async<Lanes>((nameof(Lanes.Model), model))),
                    new LiveFragment("news", await draw.Async<News>((nameof(News.Model), model))),
                    new LiveFragment("records", await draw.Async<TimelineTable>((nameof(TimelineTable.Model), model))),
                ];
            });
    }
}
