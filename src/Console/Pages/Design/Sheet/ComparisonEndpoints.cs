using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Web;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>Products side by side, and what a buyer's wishes ask of a vendor.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder routes)
    {
        const string at = "/design/drafts/{name}/sheet";
        routes.MapGet(at + "/compare", CompareAsync).RequireAuthorization();
        routes.MapPost(at + "/wishes", (Delegate)WishesAsync).RequireAuthorization();
        routes.MapGet(at + "/requirements", RequirementsAsync).RequireAuthorization();
    }

    private static async Task<IResult> CompareAsync(string name, HttpContext http, ConsolePages pages,
        SheetSource source)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        var comparison = opened.Value.Sheet is { } sheet ? ProductComparison.Of(sheet) : null;
        return pages.Page<ComparisonPage>(
            http,
            StatusCodes.Status200OK,
            (nameof(ComparisonPage.Opened), opened.Value),
            (nameof(ComparisonPage.Comparison), comparison));
    }

    private static async Task<IResult> WishesAsync(string name, HttpContext http, ConsolePages pages,
        SheetSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        if (opened.Value.Sheet is not { } sheet) return TypedResults.LocalRedirect(opened.Value.Href);
        var version = form["version"].ToString();
        var answers = SheetForm.Wishes(form, sheet, source.AnswersAt(opened.Value, version));
        return await source.SaveAsync(http, opened.Value, answers, version, opened.Value.Href + "/compare");
    }

    private static async Task<IResult> RequirementsAsync(
        string name, HttpContext http, ConsolePages pages, SheetSource source, string? product)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        var known = opened.Value.Sheet?.Answers.Find(product ?? "")?.Id;
        var list = opened.Value.Sheet is { } sheet ? RequirementList.Of(sheet, product: known) : [];
        return pages.Page<RequirementsPage>(
            http,
            StatusCodes.Status200OK,
            (nameof(RequirementsPage.Opened), opened.Value),
            (nameof(RequirementsPage.Requirements), list),
            (nameof(RequirementsPage.Product), known));
    }
}
