using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Web;
using Yuimori.Workbench.Workspace;
using Yuimori.Workbench.Workspace.Difference;

namespace Yuimori.Console.Pages.Design.Merge;

/// <summary>Two people's changes side by side, and the save of what was chosen.</summary>
internal static class MergeEndpoints
{
    public static void MapMerge(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/design/drafts/{name}/merge", (Delegate)MergeAsync)
            .RequireAuthorization().WithMetadata(BodyLimit.Book);

    /// <summary>The page, in place of a save that would have overwritten something (409).</summary>
    public static IResult Page(
        HttpContext http, ConsolePages pages, DraftMoved moved, string mine, string start = "",
            bool incomplete = false) =>
        pages.Page<MergePage>(
            http,
            StatusCodes.Status409Conflict,
            (nameof(MergePage.Model), new MergeModel(moved, mine, start.Length > 0 ? start : StartOf(http))),
            (nameof(MergePage.IsIncomplete), incomplete));

    private static async Task<IResult> MergeAsync(string name, HttpContext http, ConsolePages pages, DraftSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var file = source.Find(name);
        if (!file.IsOk) return source.Refuse(http, file.Error);
        var part = Enum.TryParse<DraftPart>(form["part"], out var p) && Enum.IsDefined(p) ? p : DraftPart.System;
        var (start, theirs) = (form["start"].ToString(), form["theirs"].ToString());
        var mine = form["mine"].ToString().ReplaceLineEndings("\n");
        var draft = file.Value.Name;
        var now = source.Drafts.Read(draft, part);
        if (!now.IsOk) return source.Refuse(http, now.Error);
        var seen = source.Drafts.Find(draft, part, theirs) ?? now.Value.Text;
        var common = start.Length == 0 ? "" : source.Drafts.Find(draft, part, start);
        var merge = ThreeWayMerge.Of(common, seen, mine);
        var moved = new DraftMoved(now.Value with { Text = seen, Version = theirs }, merge, common is not null);
        if (merge.Text(Choices(form, merge)) is not { } text) return Page(http, pages, moved, mine, start,
            incomplete: true);
        var saved = await source.SaveAsync(http, draft, part, theirs, text);
        return saved switch
        {
            { IsOk: false } => source.Refuse(http, saved.Error),
            { Value: DraftMoved again } => Page(http, pages, again, text, theirs),
            _ => TypedResults.LocalRedirect($"/design/drafts/{draft}?saved=1"),
        };
    }

    private static Dictionary<int, MergeChoice> Choices(IFormCollection form, ThreeWayMerge merge)
    {
        var choices = new Dictionary<int, MergeChoice>();
        for (var i = 0; i < merge.Changed.Count; i++)
        {
            var said = form[string.Create(CultureInfo.InvariantCulture, $"choice-{i}")].ToString();
            if (said == "mine") choices[i] = MergeChoice.Mine;
            if (said == "theirs") choices[i] = MergeChoice.Theirs;
        }

        return choices;
    }

    private static string StartOf(HttpContext http) =>
        http.Request.HasFormContentType ? http.Request.Form["version"].ToString() : "";
}
