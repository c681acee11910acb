using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Detection.Monitoring;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>What of the time line is shown.</summary>
public sealed record TimelineFilter
{
    private static readonly string[] Conflicts =
        [MonitoringEvents.Conflict, MonitoringEvents.ConflictEnded, MonitoringEvents.ConflictProlonged];

    private static readonly string[] Everything =
    [
        .. Conflicts, MonitoringEvents.OrderAccepted, MonitoringEvents.OrderRefused, MonitoringEvents.OrderReleased,
        MonitoringEvents.OrderExpired, MonitoringEvents.Decided, MonitoringEvents.Acted,
        MonitoringEvents.CommandRefused, MonitoringEvents.ForgedOrder, MonitoringEvents.ReplayedOrder,
        MonitoringEvents.Silent, MonitoringEvents.Speaking, MonitoringEvents.AlarmAcknowledged,
    ];

    /// <summary>Minutes that the strips show, to choose from.</summary>
    public static IReadOnlyList<int> Windows { get; } = [5, 15, 60];

    /// <summary>Only this component.</summary>
    public ComponentId? Actuator { get; init; }

    /// <summary>Only what this Controller wanted, won or lost.</summary>
    public ComponentId? Controller { get; init; }

    /// <summary>Only what served this purpose, or lost with it.</summary>
    public string? Purpose { get; init; }

    /// <summary>Only conflicts.</summary>
    public bool OnlyConflicts { get; init; }

    /// <summary>Only records before this index; null: the newest.</summary>
    public long? Before { get; init; }

    /// <summary>Rows.</summary>
    public int Count { get; init; } = QueryReader.CountDefault;

    /// <summary>Minutes that the strips show.</summary>
    public int Minutes { get; init; } = 5;

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet => Actuator is not null || Controller is not null || Purpose is not null || OnlyConflicts;

    /// <summary>Reads the filter of an address; with an error the rest of it still stands.</summary>
    public static (TimelineFilter Filter, Error? Error) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var filter = new TimelineFilter
        {
            Actuator = reader.Component("actuator"),
            Controller = reader.Component("controller"),
            Purpose = reader.Word("purpose", PurposeLook.Words),
            OnlyConflicts = reader.Word("only", ["conflicts"]) is not null,
            Before = reader.Index("before"),
            Count = reader.Count(),
            Minutes = int.Parse(
                reader.Word("minutes", Windows.Select(static w => w.ToString(CultureInfo.InvariantCulture))) ?? "5",
                CultureInfo.InvariantCulture),
        };
        return (filter, reader.Error);
    }

    /// <summary>What to ask the Journal for.</summary>
    public JournalQuery Query => new()
    {
        Kinds = OnlyConflicts ? Conflicts : Everything, Component = Actuator, To = Before,
    };

    /// <summary>What the Journal cannot filter by; null: nothing.</summary>
    public Func<JournalEntry, bool>? Rest => Controller is null && Purpose is null ? null : Lets;

    /// <summary>The address of this filter.</summary>
    public string Href(long? before = null, int? minutes = null, string path = "/detection/monitoring")
    {
        var parts = new List<string>();
        if (Actuator is { } actuator) parts.Add($"actuator={actuator}");
        if (Controller is { } controller) parts.Add($"controller={controller}");
        if (Purpose is not null) parts.Add($"purpose={Purpose}");
        if (OnlyConflicts) parts.Add("only=conflicts");
        var window = minutes ?? Minutes;
        if (window != 5) parts.Add(string.Create(CultureInfo.InvariantCulture, $"minutes={window}"));
        if (Count != QueryReader.CountDefault) parts.Add(string.Create(CultureInfo.InvariantCulture, $"count={Count}"));
        if (before is not null) parts.Add(string.Create(CultureInfo.InvariantCulture, $"before={before}"));
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    private bool Lets(JournalEntry entry)
    {
        var (e, data) = (entry.Event, entry.Event.Data);
        bool Says(string name, string value) => data.GetValueOrDefault(name) == value;
        var byController = Controller is not { } c || e.Component == c
            || Says("controller", c.Value) || Says("winner", c.Value) || Says("loser", c.Value);
        return byController
            && (Purpose is not { } p || Says("purpose", p) || Says("winnerPurpose", p) || Says("loserPurpose", p));
    }
}
