using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Pages.Design.Merge;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Editor;

/// <summary>The editor of a System file: open, check, save.</summary>
internal static class EditorEndpoints
{
    public static void MapEditor(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/design/schema.json", (Delegate)Json).RequireAuthorization();
        routes.MapGet("/design/drafts/{name}", ShowAsync).RequireAuthorization();
        routes.MapGet("/design/drafts/{name}/file", FileOf).RequireAuthorization();
        routes.MapPost("/design/drafts/{name}",
            (Delegate)SaveAsync).RequireAuthorization().WithMetadata(BodyLimit.Text);
        routes.MapPost("/design/drafts/{name}/check", (Delegate)CheckAsync)
            .RequireAuthorization().WithMetadata(BodyLimit.Text);
    }

    /// <summary>The editor's page.</summary>
    public static IResult Page(
        HttpContext http, ConsolePages pages, DraftSource source, DraftView view, Error? error = null)
    {
        // The editor makes its own style sheet: this page alone may use one, and only with this answer's number.
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy.Replace(
            "style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);
        return pages.Page<EditorPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(EditorPage.View), view),
            (nameof(EditorPage.Nonce), nonce),
            (nameof(EditorPage.HasHistory), source.Git.IsRepository),
            (nameof(EditorPage.IsSaved), error is null && http.Request.Query["saved"] == "1"),
            (nameof(EditorPage.Error), error));
    }

    private static Task<IResult> ShowAsync(string name, HttpContext http, ConsolePages pages, DraftSource source) =>
        source.WithAsync(http, name, view => Page(http, pages, source, view));

    private static IResult FileOf(string name, HttpContext http, DraftSource source)
    {
        var file = source.Find(name);
        return file.IsOk
            ? TypedResults.Bytes(Encoding.UTF8.GetBytes(file.Value.Text), "application/yaml", $"{name}.system.yaml")
            : source.Refuse(http, file.Error);
    }

    private static async Task<IResult> CheckAsync(string name, HttpContext http, ConsolePages pages, DraftSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["text"].ToString() is { Length: > DesignWorkspace.TextLengthMax } large)
        {
            return source.Refuse(http, DesignWorkspace.TooLarge(large.Length));
        }

        var tried = await source.TryAsync(name, form["text"].ToString(), form["version"].ToString(),
            http.RequestAborted);
        if (!tried.IsOk) return source.Refuse(http, tried.Error);

        // The editor asks for the part beside it; without script the whole page comes back, with what was typed.
        return http.Request.Headers["Part"] == "side"
            ? pages.Page<SideFragment>(http, StatusCodes.Status200OK, (nameof(SideFragment.View), tried.Value))
            : Page(http, pages, source, tried.Value);
    }

    private static async Task<IResult> SaveAsync(string name, HttpContext http, ConsolePages pages, DraftSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (text, version) = (form["text"].ToString().ReplaceLineEndings("\n"), form["version"].ToString());
        var file = source.Find(name);
        if (!file.IsOk) return source.Refuse(http, file.Error);
        var saved = await source.SaveAsync(http, file.Value.Name, DraftPart.System, version, text, form["message"]);
        return saved switch
        {
            { IsOk: false } => await KeepAsync(name, text, version, saved.Error, http, pages, source),
            { Value: DraftMoved moved } => MergeEndpoints.Page(http, pages, moved, text),
            _ => TypedResults.LocalRedirect($"/design/drafts/{file.Value.Name}?saved=1"),
        };
    }

    // What was typed is never lost: the editor comes back with it, and with the reason.
    private static async Task<IResult> KeepAsync(
        string name, string text, string version, Error error, HttpContext http, ConsolePages pages, DraftSource source)
    {
        if (text.Length > DesignWorkspace.TextLengthMax) return source.Refuse(http, error);

        // Saved, but not taken into git's history: the file's version is a new one.
        var now = source.Find(name);
        var at = now is { IsOk: true } && now.Value.Text == text ? now.Value.Version : version;
        var tried = await source.TryAsync(name, text, at, http.RequestAborted);
        return tried.IsOk ? Page(http, pages, source, tried.Value, error) : source.Refuse(http, error);
    }

    private static FileContentHttpResult Json(HttpContext http, EditorSchema schema)
    {
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(schema.Json, "application/schema+json");
    }
}
