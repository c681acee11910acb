using Yuimori.Console.Web;
using Yuimori.Detection.Monitoring;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>Follows the Journal and keeps the history of every actuator of the System.</summary>
internal sealed class ControlFollower(ConsoleSystem system, IJournalReader journal) : IDisposable
{
    /// <summary>50,000 records of the past: hours of a busy home, and a start that nobody waits for.</summary>
    public const int PastMax = 50_000;

    private const int PageSize = 1000;

    private static readonly string[] Kinds =
    [
        MonitoringEvents.Decided, MonitoringEvents.Acted, MonitoringEvents.Conflict, MonitoringEvents.ConflictEnded,
        MonitoringEvents.ConflictProlonged, MonitoringEvents.CommandRefused,
    ];

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Dictionary<ComponentId, ActuatorHistory> _histories = (system.Model?.Components ?? [])
        .Where(static c => c.Role == ComponentRole.Actuator)
        .ToDictionary(static c => c.Id, static c => new ActuatorHistory { Actuator = c.Id });

    private long _read = -1;

    /// <summary>Reads what is new.</summary>
    /// <returns>Every actuator, in the order of the System file.</returns>
    public async ValueTask<IReadOnlyList<ActuatorHistory>> NowAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var size = journal.Size;
            if (_read < 0) await StartAsync(size, cancellation);
            await ReadNewAsync(size, cancellation);
            return [.. _histories.Values];
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    // What stands may have been decided long before the past that is read: a lock that was locked last week.
    private async ValueTask StartAsync(long size, CancellationToken cancellation)
    {
        var from = Math.Max(0, size - PastMax);
        foreach (var actuator in _histories.Keys.ToList())
        {
            var query = new JournalQuery
            {
                To = from, CountMax = 1, Kinds = [MonitoringEvents.Decided], Component = actuator, Descending = true,
            };
            foreach (var entry in await journal.ReadAsync(query, cancellation)) Observe(entry);
        }

        _read = from;
    }

    private async ValueTask ReadNewAsync(long size, CancellationToken cancellation)
    {
        while (_read < size)
        {
            var page = await journal.ReadAsync(
                new JournalQuery { From = _read, To = size, CountMax = PageSize, Kinds = Kinds }, cancellation);
            foreach (var entry in page) Observe(entry);
            _read = page.Count < PageSize ? size : page[^1].Index + 1;
        }
    }

    private void Observe(JournalEntry entry)
    {
        if (_histories.TryGetValue(entry.Event.Component, out var history))
        {
            _histories[entry.Event.Component] = history.After(entry);
        }
    }
}
