using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>Gathers what the conflict timeline shows.</summary>
internal sealed class TimelineSource(
    ConsoleSystem system, ControlFollower control, IJournalReader journal, LiveState live, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    public async ValueTask<TimelineModel> NowAsync(
        TimelineFilter filter, Error? error, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var histories = await control.NowAsync(cancellation);
        return new TimelineModel
        {
            System = system,
            Filter = filter,
            Error = error,
            Actuators = filter.Actuator is { } one ? [.. histories.Where(h => h.Actuator == one)] : histories,
            Live = live.Snapshot().ToDictionary(static c => c.Component),
            Records = error is null
                ? await JournalScan.ReadAsync(journal, filter.Query, filter.Rest, filter.Count, cancellation)
                : new JournalScan([], null, null),
            End = new DateTimeOffset(now.Ticks - (now.Ticks % Step.Ticks), TimeSpan.Zero),
        };
    }
}
