using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Kernel.Ports;

namespace Yuimori.Hub.Statements;

/// <summary>Feeds the live model from the Journal: its recent past at start, then everything that is added.</summary>
internal sealed class LiveFeed(IJournalReader journal, LiveState live) : BackgroundService
{
    /// <summary>20,000 records of the past; keeps the start short, and holds hours of a busy home.</summary>
    private const int PastMax = 20_000;

    private const int PageSize = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var next = Math.Max(0, journal.Size - PastMax);
        while (true)
        {
            var page = await journal.ReadAsync(new JournalQuery { From = next, CountMax = PageSize }, stoppingToken);
            foreach (var entry in page) live.Apply(entry.Event);
            if (page.Count > 0) next = page[^1].Index + 1;
            else await journal.WaitForMoreAsync(next, stoppingToken);
        }
    }
}
