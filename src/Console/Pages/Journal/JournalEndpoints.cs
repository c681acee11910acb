using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Catalogue;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Journal;

/// <summary>The Journal, its records and its verification (F5).</summary>
internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journal", ShowAsync).RequireAuthorization();
        routes.MapGet("/journal/{index}", RecordAsync).RequireAuthorization();
        routes.MapPost("/journal/verify", (Delegate)Verify).RequireAuthorization();
        routes.MapGet("/live/journal", Live).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, ConsolePages pages, ConsoleSystem system, GuidelineCatalogue catalogue,
        IJournalReader journal, JournalCheck check)
    {
        var (filter, error) = JournalFilter.Read(http.Request.Query);
        var model = new JournalModel
        {
            System = system,
            Catalogue = catalogue,
            Filter = filter,
            Error = error,
            Size = journal.Size,
            Check = check.State,
            Records = error is null
                ? await JournalScan.ReadAsync(journal, filter.Query, filter.Rest, filter.Count, http.RequestAborted)
                : new JournalScan([], null, null),
        };
        return pages.Page<JournalPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            (nameof(JournalPage.Model), model));
    }

    private static async Task<IResult> RecordAsync(
        string index, HttpContext http, ConsolePages pages, ConsoleSystem system, GuidelineCatalogue catalogue,
        IJournalReader journal)
    {
        if (!long.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= journal.Size)
        {
            return pages.Error(http, StatusCodes.Status404NotFound, JournalText.NoSuchRecord(journal.Size));
        }

        var found = await journal.ReadAsync(
            new JournalQuery { From = at, To = at + 1, CountMax = 1 }, http.RequestAborted);
        if (found is not [var entry])
        {
            return pages.Error(http, StatusCodes.Status404NotFound, JournalText.NoSuchRecord(journal.Size));
        }

        var proofs = http.RequestServices.GetService<IJournalProofs>();
        var proof = proofs is null ? null : await proofs.ProveAsync(at, http.RequestAborted);
        var canonical = Encoding.UTF8.GetString(EventCodec.Encode(entry.Event));
        return pages.Page<RecordPage>(
            http,
            StatusCodes.Status200OK,
            (nameof(RecordPage.Model), new RecordModel(
                system, catalogue, entry, journal.Size, canonical, proof, proofs is not null)));
    }

    private static RedirectHttpResult Verify(JournalCheck check)
    {
        _ = check.Start();
        return TypedResults.LocalRedirect("/journal#verify");
    }

    private static IResult Live(HttpContext http, LiveStreams streams, JournalCheck check) => streams.Answer(
        http,
        async (draw, _) =>
            [new LiveFragment("check", await draw.Async<CheckPanel>((nameof(CheckPanel.State), check.State)))]);
}
