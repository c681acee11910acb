using System.Text;
using Microsoft.AspNetCore.Http;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Console.Pages.Design.Merge;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Checklists.Files;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Checklists;

/// <summary>Opens and saves the checklists of a draft.</summary>
internal sealed class ChecklistSource(
    DraftSource source, GuidelineCatalogue catalogue, ConsolePages pages, GuidelineFolder? folder = null)
{
    private readonly Lazy<Result<ChecklistSet>> _set = new(() => ChecklistSet.Load(catalogue, folder?.Path).ToResult());
    private readonly Lazy<Result<ObservationSet>> _seen = new(() =>
        ObservationSet.Load(catalogue, folder?.Path).ToResult());

    /// <summary>Opens a draft's checklists.</summary>
    public async Task<Result<ChecklistsOpened>> OpenAsync(string name, CancellationToken cancellation)
    {
        var opened = await source.OpenAsync(name, cancellation);
        if (!opened.TryGet(out var view, out var error)) return error;
        var read = source.Drafts.Open(view.File.Name, DraftPart.Checklists);
        return read.IsOk ? Read(view, read.Value) : read.Error;
    }

    /// <summary>The page that says why checklists cannot be opened.</summary>
    public IResult Refuse(HttpContext http, Error error) => source.Refuse(http, error);

    /// <summary>Saves answers; where somebody else has saved in between, the page with both changes comes.</summary>
    public async Task<IResult> SaveAsync(
        HttpContext http, ChecklistsOpened opened, ChecklistAnswers answers, string version, string back)
    {
        var text = ChecklistFile.Text(answers, opened.Report!.System);
        var saved = await source.SaveAsync(http, opened.View.File.Name, DraftPart.Checklists, version, text);
        if (!saved.IsOk) return source.Refuse(http, saved.Error);
        return saved.Value is DraftMoved moved
            ? MergeEndpoints.Page(http, pages, moved, text)
            : TypedResults.LocalRedirect(back);
    }

    /// <summary>The answers as they were in a version of the file; the newest when it is no longer kept.</summary>
    public ChecklistAnswers AnswersAt(ChecklistsOpened opened, string version)
    {
        if (version == opened.File.Version) return opened.Answers;
        var text = version.Length == 0 ? "" : source.Drafts.Find(opened.View.File.Name, DraftPart.Checklists, version);
        if (text is null) return opened.Answers;
        return text.Length == 0 ? ChecklistAnswers.None
            : Parse(text, opened.File, opened.Report!.System) is { IsOk: true } read ? read.Value
            : opened.Answers;
    }

    private Result<ChecklistsOpened> Read(DraftView view, DraftFile file)
    {
        if (!_set.Value.TryGet(out var set, out var wrong)) return wrong;
        if (!_seen.Value.TryGet(out var seen, out wrong)) return wrong;
        if (view.Result is not { } result) return new ChecklistsOpened(view, file, ChecklistAnswers.None, null, []);
        var answers = ChecklistAnswers.None;
        if (file.Version.Length > 0)
        {
            var read = Parse(file.Text, file, result.Model.Id);
            if (!read.IsOk) return new ChecklistsOpened(view, file, answers, null, read.Problems);
            answers = read.Value;
        }

        var book = MeasureFinder.Find(result, catalogue, seen);
        return new ChecklistsOpened(view, file, answers, ChecklistAnalysis.Of(result, book, set, answers), []);
    }

    private static Checked<ChecklistAnswers> Parse(string text, DraftFile file, string system) =>
        ChecklistFile.Parse(Encoding.UTF8.GetBytes(text), file.Path, system);
}
