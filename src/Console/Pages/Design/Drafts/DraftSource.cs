using Microsoft.AspNetCore.Http;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Workspace;
using Yuimori.Workbench.Workspace.Git;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>
/// What the pages of a draft begin with: its file, opened and analysed, or the page that says why not.
/// </summary>
internal sealed class DraftSource(
    DesignWorkspace drafts, DraftAnalyser analyser, ConsolePages pages, IDesignDesk desk, GitHistory git)
{
    /// <summary>The folder.</summary>
    public DesignWorkspace Drafts => drafts;

    /// <summary>Its history.</summary>
    public GitHistory Git => git;

    /// <summary>Opens a draft and answers with what the caller makes of it.</summary>
    public async Task<IResult> WithAsync(HttpContext http, string name, Func<DraftView, IResult> answer)
    {
        var opened = await OpenAsync(name, http.RequestAborted);
        return opened.IsOk ? answer(opened.Value) : Refuse(http, opened.Error);
    }

    /// <summary>Opens a draft and analyses it.</summary>
    public async Task<Result<DraftView>> OpenAsync(string name, CancellationToken cancellation)
    {
        var file = Find(name);
        return file.IsOk ? await analyser.AnalyseAsync(file.Value, cancellation) : file.Error;
    }

    /// <summary>Analyses a text in a draft's place, without saving it.</summary>
    public async Task<Result<DraftView>> TryAsync(
        string name, string text, string version, CancellationToken cancellation)
    {
        var file = Find(name);
        if (!file.IsOk) return file.Error;
        var tried = file.Value with { Text = text.ReplaceLineEndings("\n"), Version = version };
        return await analyser.AnalyseAsync(tried, cancellation);
    }

    /// <summary>A draft's System file; an error when there is none.</summary>
    public Result<DraftFile> Find(string name)
    {
        if (!DraftName.TryParse(name, out var draft)) return NotFound;
        var opened = drafts.Open(draft);
        return opened is { IsOk: true, Value.Version: "" } ? NotFound : opened;
    }

    /// <summary>Saves a file of a draft, states it, and commits it when a message came.</summary>
    public async Task<Result<SaveOutcome>> SaveAsync(
        HttpContext http, DraftName name, DraftPart part, string version, string text, string? message = null)
    {
        var saved = await drafts.SaveAsync(name, part, version, text, http.RequestAborted);
        if (!saved.IsOk || saved.Value is not DraftSaved done) return saved;
        var by = http.User.Identity?.Name ?? "";
        await desk.SavedAsync(done.Now, by, http.RequestAborted);
        if (string.IsNullOrWhiteSpace(message) || !git.IsRepository) return saved;
        var kept = await git.CommitAsync(done.Now, by, message.Trim(), http.RequestAborted);
        return kept.IsOk ? saved : kept.Error;
    }

    /// <summary>The page that says why something was not done.</summary>
    public IResult Refuse(HttpContext http, Error error) => pages.Error(
        http,
        error == NotFound ? StatusCodes.Status404NotFound
            : error.Code == "DRAFT-20" ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status422UnprocessableEntity,
        error.Safe);

    private static Error NotFound { get; } = Error.Of("DRAFT-21", DraftText.NotFound.Ja, DraftText.NotFound.En);
}
