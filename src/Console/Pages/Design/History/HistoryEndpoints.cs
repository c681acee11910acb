using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.History;

/// <summary>A draft's versions, and the difference of two texts.</summary>
internal static class HistoryEndpoints
{
    private const string GitPrefix = "git-";

    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design/drafts/{name}/history", ShowAsync).RequireAuthorization();
        routes.MapGet("/design/drafts/{name}/history/{version}", VersionAsync).RequireAuthorization();
        routes.MapPost("/design/drafts/{name}/remove", (Delegate)RemoveAsync).RequireAuthorization();
        routes.MapGet("/design/compare", CompareAsync).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(string name, HttpContext http, ConsolePages pages, DraftSource source)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.TryGet(out var view, out var error)) return source.Refuse(http, error);
        var commits = source.Git.IsRepository ? await source.Git.LogAsync(view.File, http.RequestAborted) : default;
        var model = new HistoryModel(
            view,
            source.Drafts.VersionsOf(view.File.Name, DraftPart.System),
            source.Git.IsRepository && commits.IsOk ? commits.Value : null,
            source.Git.IsRepository ? commits.Error : null);
        return pages.Page<HistoryPage>(http, StatusCodes.Status200OK, (nameof(HistoryPage.Model), model));
    }

    private static async Task<IResult> RemoveAsync(
        string name, HttpContext http, DraftSource source, IDesignDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var file = source.Find(name);
        if (!file.IsOk) return source.Refuse(http, file.Error);
        if (form["confirm"].ToString().Trim() != file.Value.Name.Value)
        {
            return source.Refuse(http, new Error("DRAFT-24", HistoryText.OtherName, HistoryText.OtherName.En));
        }

        var removed = await source.Drafts.RemoveAsync(file.Value.Name, form["version"].ToString(), http.RequestAborted);
        if (!removed.IsOk) return source.Refuse(http, removed.Error);
        await desk.RemovedAsync(file.Value.Name, http.User.Identity?.Name ?? "", http.RequestAborted);
        return TypedResults.LocalRedirect("/design/drafts");
    }

    private static async Task<IResult> VersionAsync(
        string name, string version, HttpContext http, ConsolePages pages, DraftSource source, TimeProvider clock)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.TryGet(out var view, out var error)) return source.Refuse(http, error);
        var text = await TextOfAsync(view.File, version, source, http.RequestAborted);
        if (!text.IsOk) return pages.Error(http, StatusCodes.Status404NotFound, text.Error.Safe);
        var before = await source.TryAsync(name, text.Value, version, http.RequestAborted);
        if (!before.IsOk) return source.Refuse(http, before.Error);
        return Page(http, pages, ChangeModel.Of(
            before.Value, $"{view.Name} {Short(version)}", view, view.Name, Today(clock)));
    }

    private static async Task<IResult> CompareAsync(
        HttpContext http, ConsolePages pages, DraftSource source, TimeProvider clock, string? before, string? after)
    {
        if (before is null || after is null)
        {
            return pages.Page<ComparePage>(http, StatusCodes.Status200OK,
                (nameof(ComparePage.Drafts), source.Drafts.List()));
        }

        var first = await source.OpenAsync(before, http.RequestAborted);
        if (!first.IsOk) return source.Refuse(http, first.Error);
        var second = await source.OpenAsync(after, http.RequestAborted);
        if (!second.IsOk) return source.Refuse(http, second.Error);
        return Page(http, pages, ChangeModel.Of(
            first.Value, first.Value.Name, second.Value, second.Value.Name, Today(clock)));
    }

    private static RazorComponentResult<ChangePage> Page(HttpContext http, ConsolePages pages, ChangeModel model) =>
        pages.Page<ChangePage>(http, StatusCodes.Status200OK, (nameof(ChangePage.Model), model));

    private static async Task<Result<string>> TextOfAsync(
        DraftFile file, string version, DraftSource source, CancellationToken cancellation)
    {
        if (version.StartsWith(GitPrefix, StringComparison.Ordinal))
        {
            return await source.Git.ShowAsync(file, version[GitPrefix.Length..], cancellation);
        }

        return source.Drafts.Find(file.Name, DraftPart.System, version) is { } text
            ? text
            : new Error("DRAFT-23", HistoryText.NotKept, HistoryText.NotKept.En);
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static string Short(string version) =>
        version.StartsWith(GitPrefix, StringComparison.Ordinal) ? version[..(GitPrefix.Length + 10)] : version[..10];
}
