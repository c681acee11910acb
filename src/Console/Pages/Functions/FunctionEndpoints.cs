using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Functions;

namespace Yuimori.Console.Pages.Functions;

/// <summary>A page for each of the 23 functions, planned ones too: <c>/&lt;phase&gt;/&lt;function&gt;</c>.</summary>
internal static class FunctionEndpoints
{
    public static void MapFunctions(this IEndpointRouteBuilder routes)
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            routes.MapGet(
                $"/{phase.ToString().ToLowerInvariant()}/{{slug}}",
                (string slug, HttpContext http, ConsolePages pages, FunctionSource source) =>
                    ShowAsync(phase, slug, http, pages, source)).RequireAuthorization();
        }
    }

    private static async Task<IResult> ShowAsync(
        Phase phase, string slug, HttpContext http, ConsolePages pages, FunctionSource source)
    {
        if (source.Find(phase, slug) is not { } function)
        {
            return pages.Error(http, StatusCodes.Status404NotFound, SignInText.NotFound);
        }

        return pages.Page<FunctionPage>(
            http,
            StatusCodes.Status200OK,
            (nameof(FunctionPage.Model), await source.OfAsync(function.Id, http.RequestAborted)));
    }
}
