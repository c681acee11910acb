using System.Text;
using Microsoft.AspNetCore.Http;
using Yuimori.Catalogue;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Pages.Design.Merge;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>Opens and saves the evaluation sheet of a draft.</summary>
internal sealed class SheetSource(DraftSource source, GuidelineCatalogue catalogue, ConsolePages pages)
{
    /// <summary>Opens a draft's sheet.</summary>
    public async Task<Result<SheetOpened>> OpenAsync(string name, CancellationToken cancellation)
    {
        var opened = await source.OpenAsync(name, cancellation);
        if (!opened.TryGet(out var view, out var error)) return error;
        var read = source.Drafts.Open(view.File.Name, DraftPart.Sheet);
        return read.IsOk ? Read(view, read.Value) : read.Error;
    }

    /// <summary>The page that says why a sheet cannot be opened.</summary>
    public IResult Refuse(HttpContext http, Error error) => source.Refuse(http, error);

    /// <summary>
    /// Saves answers that were made from a version of the file; where somebody else has saved in between, the page with
    /// both changes comes.
    /// </summary>
    public async Task<IResult> SaveAsync(
        HttpContext http, SheetOpened opened, SheetAnswers answers, string version, string back)
    {
        var text = SheetFile.Write(answers, opened.Sheet!.SystemId);
        var saved = await source.SaveAsync(http, opened.View.File.Name, DraftPart.Sheet, version, text);
        if (!saved.IsOk) return source.Refuse(http, saved.Error);
        return saved.Value is DraftMoved moved
            ? MergeEndpoints.Page(http, pages, moved, text)
            : TypedResults.LocalRedirect(back);
    }

    /// <summary>The answers as they were in a version of the file; the newest when it is no longer kept.</summary>
    public SheetAnswers AnswersAt(SheetOpened opened, string version)
    {
        if (version == opened.File.Version) return opened.Sheet!.Answers;
        var text = version.Length == 0 ? "" : source.Drafts.Find(opened.View.File.Name, DraftPart.Sheet, version);
        if (text is null) return opened.Sheet!.Answers;
        if (text.Length == 0) return SheetAnswers.None;
        var read = SheetFile.Parse(Encoding.UTF8.GetBytes(text), opened.File.Path, opened.Sheet!.SystemId);
        return read.IsOk ? read.Value : opened.Sheet.Answers;
    }

    private SheetOpened Read(DraftView view, DraftFile file)
    {
        if (view.Result is not { } result) return new SheetOpened(view, file, null, []);
        if (file.Version.Length == 0) return new SheetOpened(view, file, EvaluationSheet.Of(result, catalogue), []);
        var answers = SheetFile.Parse(Encoding.UTF8.GetBytes(file.Text), file.Path, result.Model.Id);
        return answers.IsOk
            ? new SheetOpened(view, file, EvaluationSheet.Of(result, catalogue, answers.Value), [])
            : new SheetOpened(view, file, null, answers.Problems);
    }
}
