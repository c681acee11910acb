using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Devices;

/// <summary>Gathers what a component's page shows.</summary>
internal sealed class DeviceSource(ConsoleSystem system, LiveState live, IJournalReader journal, IOperatorDesk desk)
{
    private const int RecordsMax = 15;

    /// <summary>The component's page; null when the System has no such component.</summary>
    public async ValueTask<DeviceModel?> NowAsync(string? id, CancellationToken cancellation)
    {
        var component = ComponentId.Parse(id);
        if (!component.IsOk || live.Find(component.Value) is not { } known) return null;
        var records = await journal.ReadAsync(
            new JournalQuery { Component = component.Value, Descending = true, CountMax = RecordsMax }, cancellation);
        return new DeviceModel(
            system,
            system.Model?.Find(component.Value),
            known,
            known.Readings.Keys.ToDictionary(
                static stream => stream, stream => live.Series(component.Value, stream), StringComparer.Ordinal),
            desk.CommandsTo(component.Value),
            records);
    }
}
