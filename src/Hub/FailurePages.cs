using Yuimori.Console.Web;

namespace Yuimori.Hub;

/// <summary>
/// The one place where an unexpected failure of a request becomes an answer and a log entry with one id.
/// </summary>
internal static class FailurePages
{
    public static IApplicationBuilder UseFailurePages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound, ContentType: null })
            {
                await Answer(context, StatusCodes.Status404NotFound).ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The peer has gone; nobody is left to answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // Boundary: the peer gets a short text, the log everything, both the same id; the hub goes on.
            Log(context).RequestFailed(e, context.TraceIdentifier, context.Request.Method, context.Request.Path);
            await Answer(context, StatusCodes.Status500InternalServerError).ExecuteAsync(context);
        }
    });

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Yuimori.Hub");

    private static IResult Answer(HttpContext context, int status)
    {
        var pages = context.RequestServices.GetRequiredService<ConsoleAnswers>();
        var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (status == StatusCodes.Status404NotFound)
        {
            return wantsPage ? pages.NotFound(context) : Problems.Of(context, status, Problems.NotFound);
        }

        return wantsPage ? pages.Broken(context) : Problems.Of(context, status, Problems.Unexpected);
    }
}
