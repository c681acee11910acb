using System.Globalization;
using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Agent.Commands;

/// <summary>States refused commands as <c>F12.command-refused</c>, durably. Callers take turns.</summary>
internal sealed class RefusalRecord(ComponentId self, IJournal journal, TimeProvider clock, ILogger log)
{
    private const string Kind = "F12.command-refused";

    /// <summary>
    /// 10 s between two Events of one reason; those in between are counted in the next. Stops a gateway that was broken
    /// into from filling the device's disk with refusals.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // One entry for each word of wire.md: the reasons are ours, never a peer's text.
    private readonly Dictionary<string, (long At, int Unsaid)> _said = new(StringComparer.Ordinal);

    /// <summary>States a refusal.</summary>
    /// <param name="why">The word of wire.md.</param>
    /// <param name="part">Which part was wrong: <c>command</c>, <c>order</c>, <c>management</c>.</param>
    /// <param name="command">Its id; empty when it is not proven.</param>
    /// <param name="detail">For the log.</param>
    /// <param name="cancellation">Stops waiting.</param>
    internal async ValueTask StateAsync(
        string why, string part, string command, string detail, CancellationToken cancellation)
    {
        var key = $"{part}/{why}";
        var now = clock.GetTimestamp();
        var unsaid = 0;
        if (_said.TryGetValue(key, out var last))
        {
            unsaid = last.Unsaid;
            if (clock.GetElapsedTime(last.At, now) < Interval)
            {
                _said[key] = (last.At, unsaid + 1);
                return;
            }
        }

        log.CommandRefused(command, why, part, detail);
        var fact = new Event
        {
            Id = EventId.New(clock),
            Kind = Kind,
            Component = self,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Alarm,
            Data = EventData.Of(
                ("why", why),
                ("part", part),
                ("command", command.Length > 0 ? command : null),
                ("count", unsaid > 0 ? (unsaid + 1).ToString(CultureInfo.InvariantCulture) : null)),
        };
        await journal.AppendAsync([fact], [], cancellation);
        _said[key] = (now, 0);
    }
}
