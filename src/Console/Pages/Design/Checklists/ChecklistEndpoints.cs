using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Console.Pages.Design.Checklists;

/// <summary>The checklists of a draft: overview, answers, suggestions taken over.</summary>
internal static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder routes)
    {
        const string at = "/design/drafts/{name}/checklists";
        routes.MapGet(at, ShowAsync).RequireAuthorization();
        routes.MapGet(at + "/{list}", ListAsync).RequireAuthorization();
        routes.MapPost(at + "/{list}", (Delegate)AnswerAsync).RequireAuthorization().WithMetadata(BodyLimit.Text);
        routes.MapPost(at + "/{list}/prefill", (Delegate)PrefillAsync).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        string name, HttpContext http, ConsolePages pages, ChecklistSource source)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        return opened.IsOk
            ? pages.Page<ChecklistsPage>(
                http, StatusCodes.Status200OK, (nameof(ChecklistsPage.Opened), opened.Value))
            : source.Refuse(http, opened.Error);
    }

    private static Task<IResult> ListAsync(
        string name, string list, HttpContext http, ConsolePages pages, ChecklistSource source) =>
        WithAsync(name, list, http, pages, source, (opened, progress) =>
            Task.FromResult<IResult>(Page(http, pages, opened, progress, null)));

    private static Task<IResult> AnswerAsync(
        string name, string list, HttpContext http, ConsolePages pages, ChecklistSource source, TimeProvider clock) =>
        WithAsync(name, list, http, pages, source, async (opened, progress) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var version = form["version"].ToString();
            var asked = new ChecklistForm(form, http.User.Identity?.Name ?? "", Today(clock));
            var changed = asked.Apply(opened.Report!, progress, source.AnswersAt(opened, version));
            if (!changed.TryGet(out var answers, out var error)) return Page(http, pages, opened, progress, error);
            var (query, _) = ChecklistQuery.Read(http.Request.Query);
            return await source.SaveAsync(http, opened, answers, version, $"{opened.Href}/{list}{query.Text()}");
        });

    private static Task<IResult> PrefillAsync(
        string name, string list, HttpContext http, ConsolePages pages, ChecklistSource source, TimeProvider clock) =>
        WithAsync(name, list, http, pages, source, async (opened, _) =>
        {
            var version = http.Request.Form["version"].ToString();
            var answers = ChecklistEditing.Prefill(opened.Report!, source.AnswersAt(opened, version), Today(clock),
                list);
            return await source.SaveAsync(http, opened, answers, version, $"{opened.Href}/{list}");
        });

    private static async Task<IResult> WithAsync(
        string name, string list, HttpContext http, ConsolePages pages, ChecklistSource source,
        Func<ChecklistsOpened, ChecklistProgress, Task<IResult>> act)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        if (opened.Value.Report is null)
        {
            return pages.Page<ChecklistsPage>(http, StatusCodes.Status200OK,
                (nameof(ChecklistsPage.Opened), opened.Value));
        }

        return opened.Value.Report.Find(list) is { } progress
            ? await act(opened.Value, progress)
            : pages.Error(http, StatusCodes.Status404NotFound, ChecklistText.NotFound);
    }

    private static RazorComponentResult<ChecklistPage> Page(
        HttpContext http, ConsolePages pages, ChecklistsOpened opened, ChecklistProgress progress, Error? error)
    {
        var (query, unread) = ChecklistQuery.Read(http.Request.Query);
        return pages.Page<ChecklistPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(ChecklistPage.Opened), opened),
            (nameof(ChecklistPage.Progress), progress),
            (nameof(ChecklistPage.Query), query),
            (nameof(ChecklistPage.Error), error ?? unread));
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
