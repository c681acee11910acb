using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>The list of drafts, and the form that makes one.</summary>
internal static class DraftsEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design/drafts", Show).RequireAuthorization();
        routes.MapPost("/design/drafts", (Delegate)CreateAsync).RequireAuthorization();
    }

    private static RazorComponentResult<DraftsPage> Show(
        HttpContext http, ConsolePages pages, DesignWorkspace drafts, ConsoleSystem system, DraftStarts starts) =>
        Page(http, pages, new DraftsModel(drafts.List(), system, starts.All, drafts.Folder), null);

    private static RazorComponentResult<DraftsPage> Page(HttpContext http, ConsolePages pages, DraftsModel model,
        Error? error) =>
        pages.Page<DraftsPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(DraftsPage.Model), model),
            (nameof(DraftsPage.Error), error));

    private static async Task<IResult> CreateAsync(
        HttpContext http, ConsolePages pages, DraftSource source, ConsoleSystem system, DraftStarts starts,
            IDesignDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (name, start) = (form["name"].ToString().Trim(), form["start"].ToString());
        var parsed = DraftName.Parse(name);
        var made = parsed.IsOk
            ? await starts.CreateAsync(source.Drafts, parsed.Value, start, http.RequestAborted)
            : parsed.Error;
        if (!made.TryGet(out var file, out var error))
        {
            var model = new DraftsModel(source.Drafts.List(), system, starts.All, source.Drafts.Folder, Short(name),
                start);
            return Page(http, pages, model, error);
        }

        await desk.SavedAsync(file, http.User.Identity?.Name ?? "", http.RequestAborted);
        return TypedResults.LocalRedirect($"/design/drafts/{file.Name}");
    }

    private static string Short(string name) => name.Length <= DraftName.LengthMax ? name : name[..DraftName.LengthMax];
}
