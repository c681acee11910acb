using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuimori.Detection.StateVisualisation.Hub;

namespace Yuimori.Console.Web.Live;

/// <summary>
/// Streams of server-sent events: when something has changed, the parts of a page that look different are sent.
/// </summary>
internal sealed class LiveStreams(
    ConsolePages pages, LiveState live, IHostApplicationLifetime host, ILoggerFactory logs, TimeProvider clock)
{
    /// <summary>
    /// 100 open streams; each costs a drawing per change, and a page left open on every desk adds up.
    /// </summary>
    public const int StreamsMax = 100;

    /// <summary>
    /// 10 minutes; then the browser comes again, and whoever has signed out meanwhile does not get in.
    /// </summary>
    private static readonly TimeSpan LifeMax = TimeSpan.FromMinutes(10);

    /// <summary>At most twice a second: more is neither seen nor worth the drawing.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>5 seconds without change: proof grows stale by time alone.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    private int _open;

    public IResult Answer(
        HttpContext http, Func<FragmentDrawing, CancellationToken, Task<IReadOnlyList<LiveFragment>>> draw)
    {
        if (Interlocked.Increment(ref _open) > StreamsMax)
        {
            Interlocked.Decrement(ref _open);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _open);
            return Task.CompletedTask;
        });
        // The page has set the form's cookie already; a stream must not wait for a header of its own.
        return TypedResults.ServerSentEvents(StreamAsync(http, pages.ContextOf(http), draw, http.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(
        HttpContext http,
        PageContext page,
        Func<FragmentDrawing, CancellationToken, Task<IReadOnlyList<LiveFragment>>> draw,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, host.ApplicationStopping);
        end.CancelAfter(LifeMax);
        await using var drawing = new FragmentDrawing(http.RequestServices, logs, page);
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!end.IsCancellationRequested)
        {
            var version = live.Version;
            foreach (var fragment in await draw(drawing, cancellation))
            {
                if (sent.GetValueOrDefault(fragment.Name) == fragment.Html) continue;
                sent[fragment.Name] = fragment.Html;
                yield return new SseItem<string>(fragment.Html, fragment.Name);
            }

            await WaitForChangeAsync(version, end.Token);
        }
    }

    private async Task WaitForChangeAsync(long version, CancellationToken cancellation)
    {
        using var quiet = new CancellationTokenSource(Quiet, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, cancellation);
        try
        {
            await Task.Delay(Pause, clock, cancellation);
            await live.WaitForChangeAsync(version, either.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing has changed for a while and time alone may have, or the stream's own end has come.
        }
    }
}
