using System.Net;
using Yuimori.Console.Web;
using Yuimori.Hub.Statements;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;

namespace Yuimori.Hub.Api;

/// <summary>The hub's HTTP API; routes repeat phase and function.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireAuthorization();
        api.MapPost("/detection/monitoring/poke", PokeAsync);
        api.MapPost("/detection/monitoring/acknowledge", AcknowledgeAsync);
        api.MapGet("/journal/export", ExportAsync);
        routes.MapGet("/log/checkpoint", static (SqliteJournal journal) =>
            TypedResults.Text(journal.Checkpoint, "text/plain")).AllowAnonymous();
        routes.MapGet("/healthz", Health).AllowAnonymous();
    }

    private static async Task<IResult> PokeAsync(PokeBody body, HttpContext http, IOperatorDesk desk)
    {
        var sent = await desk.PokeAsync(
            body.Sensor, body.Stream, body.Value, body.Seconds, http.User.Identity!.Name!, http.RequestAborted);
        return sent.TryGet(out var command, out var error)
            ? TypedResults.Accepted((string?)null, new CommandAnswer(command))
            : Problems.Of(http, StatusOf(error), error);
    }

    private static async Task<IResult> AcknowledgeAsync(AcknowledgeBody body, HttpContext http, IOperatorDesk desk)
    {
        var component = ComponentId.Parse(body.Component);
        if (!component.IsOk) return Problems.Of(http, StatusCodes.Status400BadRequest, component.Error);
        var done = await desk.AcknowledgeAsync(
            component.Value, body.Alarm, http.User.Identity!.Name!, http.RequestAborted);
        return done.IsOk ? TypedResults.NoContent() : Problems.Of(http, StatusCodes.Status409Conflict, done.Error);
    }

    private static async Task<IResult> ExportAsync(HttpContext http, JournalExports exports)
    {
        var file = await exports.WriteAsync(http.RequestAborted);
        if (!file.TryGet(out var path, out var error))
        {
            return Problems.Of(http, StatusCodes.Status503ServiceUnavailable, error);
        }

        // The name goes when the stream is closed; nothing of an export stays behind.
        var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Delete, 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.SequentialScan | FileOptions.Asynchronous);
        return TypedResults.File(stream, "application/jsonl", "journal.jsonl");
    }

    // For the machine's own watchdog: a stranger learns nothing of the hub's parts.
    private static IResult Health(HttpContext http, HubParts parts)
    {
        if (http.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return Problems.Of(http, StatusCodes.Status404NotFound, Problems.NotFound);
        }

        var all = parts.All.ToDictionary(static p => p.Key, static p => p.Value?.ToString() ?? "ok");
        return TypedResults.Json(
            all, statusCode: parts.AllWork ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static int StatusOf(Error error) =>
        error.Code == "F13-01" || error.Code.StartsWith("KERNEL", StringComparison.Ordinal)
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status409Conflict;
}

