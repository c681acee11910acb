using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Catalogue;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Ports;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Report;

namespace Yuimori.Console.Pages.Design;

/// <summary>The running design: picture, risks, treatment, placement; and the whole report.</summary>
internal static class DesignEndpoints
{
    public static void MapDesign(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design", ShowAsync).RequireAuthorization();
        routes.MapGet("/design/report", Report).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, ConsolePages pages, DesignSource design, ConsoleSystem system, GuidelineCatalogue catalogue,
        IJournalReader journal)
    {
        var newest = new JournalQuery { Kinds = ["F5.system-file"], Descending = true, CountMax = 1 };
        var recorded = await journal.ReadAsync(newest, http.RequestAborted);
        var model = new DesignModel(
            system, catalogue, design.Current, recorded.Count > 0 ? recorded[0] : null,
            http.Request.Query["callouts"] == "1");
        return pages.Page<DesignPage>(http, StatusCodes.Status200OK, (nameof(DesignPage.Model), model));
    }

    private static IResult Report(
        HttpContext http, ConsolePages pages, DesignSource design, GuidelineCatalogue catalogue)
    {
        var view = design.Current;
        if (view.Result is null || view.Rules is null)
        {
            return pages.Error(http, StatusCodes.Status503ServiceUnavailable, view.Problem ?? DesignText.NotAnalysed);
        }

        var html = HtmlReport.Render(DesignReport.Of(view.Result, view.Rules, catalogue), pages.LanguageOf(http));
        http.Response.Headers.ContentSecurityPolicy = ReportPolicy.For(html);
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }
}
