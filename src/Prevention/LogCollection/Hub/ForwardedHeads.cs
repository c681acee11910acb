using System.Globalization;
using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;

namespace Yuimori.Prevention.LogCollection.Hub;

/// <summary>
/// Remembers the last record of each gateway, to notice that its Journal was lost or replaced: records that the hub has
/// are left out, so a new Journal's first records would otherwise vanish without a word.
/// </summary>
/// <param name="state">Where they are kept.</param>
public sealed class ForwardedHeads(IStateStore state)
{
    private const string Prefix = "F5/head/";

    /// <summary>The record in a batch that is not the one held; null when there is none.</summary>
    public async ValueTask<JournalFork?> FindForkAsync(LogBatch batch, CancellationToken cancellation)
    {
        var kept = await state.ReadAsync(Prefix + batch.Origin, cancellation);
        if (kept is null) return null;
        var parts = Encoding.ASCII.GetString(kept).Split(' ');
        var index = long.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        var at = index - batch.First;
        if (at < 0 || at >= batch.Events.Count || batch.Events[(int)at].Id == parts[1]) return null;
        return new JournalFork(index, Held: parts[1], Got: batch.Events[(int)at].Id);
    }

    /// <summary>
    /// Remembers a gateway's last record; called after it is held. A crash between leaves an older one, which is still
    /// true of the Journal.
    /// </summary>
    public ValueTask KeepAsync(ComponentId origin, long index, string eventId, CancellationToken cancellation) =>
        state.WriteAsync(
            [
                new StateWrite(
                    Prefix + origin,
                    Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index} {eventId}"))),
            ],
            cancellation);
}

/// <summary>Two Events where one Journal has one.</summary>
/// <param name="Index">The record.</param>
/// <param name="Held">Id of the Event that the hub holds.</param>
/// <param name="Got">Id of the Event that came.</param>
public sealed record JournalFork(long Index, string Held, string Got);
