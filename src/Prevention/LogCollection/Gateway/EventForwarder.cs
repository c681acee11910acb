using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;

namespace Yuimori.Prevention.LogCollection.Gateway;

/// <summary>
/// Hands the gateway's Journal over to the hub, in order and without a gap. The Journal itself is the queue, so an
/// absent hub costs nothing but disk, for months. Sent again from the last durable index after a crash; the hub leaves
/// out what it has.
/// </summary>
/// <param name="journal">The gateway's Journal, which has its own records only.</param>
/// <param name="reader">The same Journal, to read.</param>
/// <param name="state">Where the acknowledged index is kept.</param>
/// <param name="sign">A batch as a JWS of type <c>yuimori-log</c>.</param>
/// <param name="uplink">The way to the hub.</param>
/// <param name="settings">Limits and times.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">What happens on the way.</param>
public sealed class EventForwarder(
    IJournal journal,
    IJournalReader reader,
    IStateStore state,
    Func<LogBatch, byte[]> sign,
    IBatchUplink uplink,
    LogCollectionSettings settings,
    TimeProvider clock,
    ILogger logger)
{
    private const string Key = "F5/forwarded";

    private long _next;

    /// <summary>Records that the hub holds: the index of the first that it does not.</summary>
    public long Next => Interlocked.Read(ref _next);

    /// <summary>Why the hub does not take the next batch; null while it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Hands over for as long as the process runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Advance(Parse(await state.ReadAsync(Key, cancellation)));
        LogCollectionLog.Continuing(logger, journal.Origin, Next);

        // The first batch repeats one record that the hub has: the hub sees by it whether this is still the Journal
        // that it knows, and not a new one that grew past the old one's end.
        var overlap = 1;
        while (true)
        {
            await reader.WaitForMoreAsync(Next, cancellation);
            await Task.Delay(settings.Linger, clock, cancellation);
            var batch = await NextBatchAsync(Math.Max(0, Next - overlap), cancellation);
            var reply = await uplink.SendAsync(sign(batch), cancellation);
            overlap = reply.Kind == HandoverKind.Held ? 0 : 1;
            await FollowAsync(reply, batch, cancellation);
        }
    }

    private async Task<LogBatch> NextBatchAsync(long first, CancellationToken cancellation)
    {
        var entries = await reader.ReadAsync(
            new JournalQuery { From = first, CountMax = LogBatch.CountMax }, cancellation);
        var events = new List<Event>(entries.Count);
        var bytes = 0;
        foreach (var entry in entries)
        {
            if (entry.Index != first + events.Count)
                throw new InvalidOperationException($"Record {first + events.Count} is missing from the Journal.");
            bytes += EventCodec.Encode(entry.Event).Length;

            // Two Events always go, or a batch of nothing but the repeated one would never get on.
            if (bytes > settings.BatchBytesMax && events.Count >= 2) break;
            events.Add(entry.Event);
        }

        return new LogBatch { Origin = journal.Origin, First = first, Events = events };
    }

    private async ValueTask FollowAsync(HandoverReply reply, LogBatch batch, CancellationToken cancellation)
    {
        var end = batch.First + batch.Events.Count;
        switch (reply.Kind)
        {
            case HandoverKind.Held:
                Problem = null;
                await KeepAsync(end, cancellation);
                break;
            case HandoverKind.Expects when reply.Next > reader.Size:
                LogCollectionLog.Shorter(logger, reply.Next, reader.Size);
                await PauseAsync("forked", cancellation);
                break;
            case HandoverKind.Expects when reply.Next != Next:
                LogCollectionLog.Jumped(logger, reply.Next, batch.First);
                await KeepAsync(reply.Next, cancellation);
                break;
            default:
                LogCollectionLog.Refused(logger, batch.First, end, reply.Why ?? "", settings.RetryAfter);
                await PauseAsync(reply.Why ?? "refused", cancellation);
                break;
        }
    }

    private async ValueTask PauseAsync(string problem, CancellationToken cancellation)
    {
        Problem = problem;
        await Task.Delay(settings.RetryAfter, clock, cancellation);
    }

    private async ValueTask KeepAsync(long next, CancellationToken cancellation)
    {
        // Held before this is kept: a crash between sends again, never skips.
        await state.WriteAsync(
            [new StateWrite(Key, Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture)))], cancellation);
        Advance(next);
    }

    private void Advance(long next) => Interlocked.Exchange(ref _next, next);

    // An unreadable index means from the start: sent twice is left out by the hub, skipped would be lost.
    private static long Parse(byte[]? value) => value is not null && long.TryParse(
        Encoding.ASCII.GetString(value), NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next : 0;
}
