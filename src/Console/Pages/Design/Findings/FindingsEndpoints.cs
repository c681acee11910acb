using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Catalogue;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Pages.Design.Merge;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>Findings, and decisions on many of them at once.</summary>
internal static class FindingsEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design/drafts/{name}/decide", ShowAsync).RequireAuthorization();
        routes.MapPost("/design/drafts/{name}/decide", (Delegate)DecideAsync)
            .RequireAuthorization().WithMetadata(BodyLimit.Text);
    }

    private static Task<IResult> ShowAsync(
        string name, HttpContext http, ConsolePages pages, DraftSource source, GuidelineCatalogue catalogue) =>
        source.WithAsync(http, name, view => Page(http, pages, view, catalogue, [], null));

    private static RazorComponentResult<FindingsPage> Page(
        HttpContext http,
        ConsolePages pages,
        DraftView view,
        GuidelineCatalogue catalogue,
        IReadOnlyList<string> marked,
        Error? error)
    {
        var (filter, unread) = FindingFilter.Read(http.Request.Query);
        return pages.Page<FindingsPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(FindingsPage.Model), new FindingsModel(view, catalogue, filter, marked)),
            (nameof(FindingsPage.IsWritten), error is null && http.Request.Query["written"] == "1"),
            (nameof(FindingsPage.Error), error ?? unread));
    }

    private static async Task<IResult> DecideAsync(
        string name, HttpContext http, ConsolePages pages, DraftSource source, GuidelineCatalogue catalogue)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.TryGet(out var view, out var failed)) return source.Refuse(http, failed);
        if (view.Result is not { } result) return Page(http, pages, view, catalogue, [], null);
        var asked = new FindingForm(form);

        // The decision is written into the text that the person saw; if that is no longer the newest one, the page
        // with both changes comes.
        var version = form["version"].ToString();
        var seen = source.Drafts.Find(view.File.Name, DraftPart.System, version) ?? view.File.Text;
        var known = result.Risks.Concat(result.SetAside).Select(static r =>
            r.Risk.Id).ToHashSet(StringComparer.Ordinal);
        var edited = asked.Apply(seen, known).Then(text => Readable(text, view.File.Path));
        if (!edited.TryGet(out var now, out var error)) return Page(http, pages, view, catalogue, asked.Marked, error);
        var saved = await source.SaveAsync(http, view.File.Name, DraftPart.System, version, now);
        if (!saved.IsOk) return Page(http, pages, view, catalogue, asked.Marked, saved.Error);
        if (saved.Value is DraftMoved moved) return MergeEndpoints.Page(http, pages, moved, now);
        var (filter, _) = FindingFilter.Read(http.Request.Query);
        var query = filter.Query();
        return TypedResults.LocalRedirect($"{view.Href}/decide{query}{(query.Length == 0 ? "?" : "&")}written=1");
    }

    // A wrong metric, a countermeasure that is gone: found before the file is touched.
    private static Result<string> Readable(string text, string path)
    {
        var read = SystemFile.Parse(Encoding.UTF8.GetBytes(text), path);
        if (read.IsOk) return text;
        var first = read.Problems[0];
        return new Error(
            first.Code,
            new(FindingText.WouldBreak(ProblemText.In(first, Language.Japanese)).Ja,
                FindingText.WouldBreak(ProblemText.In(first, Language.English)).En),
            first.Text.En);
    }
}
