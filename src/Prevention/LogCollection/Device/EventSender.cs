using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Ports;

namespace Yuimori.Prevention.LogCollection.Device;

/// <summary>
/// Hands a device's Events to its gateway, one by one and in order (F5/FR-3). The Journal itself is the queue: an Event
/// stays in it until the gateway holds it. A crash after the gateway's answer and before it is kept sends the Event
/// again, with the same id, by which the gateway leaves it out.
/// </summary>
/// <param name="reader">The device's Journal.</param>
/// <param name="state">Where the index of the first Event that the gateway does not hold is kept.</param>
/// <param name="uplink">The way to the gateway.</param>
/// <param name="clock">For waits.</param>
/// <param name="logger">Refusals.</param>
public sealed class EventSender(
    IJournalReader reader, IStateStore state, IEventUplink uplink, TimeProvider clock, ILogger logger)
{
    private const string Key = "F5/sent";

    /// <summary>32 Events read at once: a device that was away for months does not read them all into memory.</summary>
    private const int ReadMax = 32;

    /// <summary>A refused Event is tried again, never left out: evidence that vanishes is what F5 is against.</summary>
    private static readonly TimeSpan RetryFirst = TimeSpan.FromSeconds(1);

    /// <summary>1 minute; keeps a gateway that refuses from being flooded.</summary>
    private static readonly TimeSpan RetryLast = TimeSpan.FromMinutes(1);

    private long _next;

    /// <summary>Index of the first Event that the gateway does not hold.</summary>
    public long Next => Interlocked.Read(ref _next);

    /// <summary>Events that wait for the gateway.</summary>
    public long Waiting => Math.Max(0, reader.Size - Next);

    /// <summary>Hands over for as long as the process runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Interlocked.Exchange(ref _next, Parse(await state.ReadAsync(Key, cancellation)));
        while (true)
        {
            await reader.WaitForMoreAsync(Next, cancellation);
            var entries = await reader.ReadAsync(
                new JournalQuery { From = Next, CountMax = ReadMax }, cancellation);
            foreach (var entry in entries)
            {
                await SendAsync(entry, cancellation);
                await KeepAsync(entry.Index + 1, cancellation);
            }
        }
    }

    private async Task SendAsync(JournalEntry entry, CancellationToken cancellation)
    {
        var wait = RetryFirst;
        while (await uplink.SendAsync(entry.Event, cancellation) is { } why)
        {
            LogCollectionLog.EventRefused(logger, entry.Index, why, wait);
            await Task.Delay(wait, clock, cancellation);
            wait = wait * 2 < RetryLast ? wait * 2 : RetryLast;
        }
    }

    private async ValueTask KeepAsync(long next, CancellationToken cancellation)
    {
        var bytes = Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture));
        await state.WriteAsync([new StateWrite(Key, bytes)], cancellation);
        Interlocked.Exchange(ref _next, next);
    }

    // Unreadable, or beyond the end: from the start. Sent twice is left out by the gateway, skipped would be lost.
    private long Parse(byte[]? value) => value is not null
        && long.TryParse(
            Encoding.ASCII.GetString(value), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
        && next <= reader.Size ? next : 0;
}
