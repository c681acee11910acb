using System.Globalization;
using System.Net;
using Yuimori.Kernel.Events;

namespace Yuimori.Shared.Sites;

/// <summary>What a person does to a running home, and what its Journals then say.</summary>
public sealed partial class Site
{
    public const string Hub = "cloud";
    public const string Gateway = "home-gateway";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Every component of the sample that speaks MQTT behind the gateway.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "comfort-ventilation", "disaster-crime-prevention", "thermo-hygrometer", "illuminance-meter", "pm25-meter",
        "point-weather", "intruder-sensor", "fire-alarm", "shutter", "window", "entrance-lock",
    ];

    /// <summary>Events in the hub's Journal, oldest first.</summary>
    public IReadOnlyList<Event> HubEvents(params string[] kinds) => JournalFile.Events(DirectoryOf(Hub), kinds);

    /// <summary>Events in the gateway's Journal, oldest first.</summary>
    public IReadOnlyList<Event> GatewayEvents(params string[] kinds) => JournalFile.Events(DirectoryOf(Gateway), kinds);

    /// <summary>Makes a sensor report a value, as from the console.</summary>
    public async Task PokeAsync(string sensor, string stream, string value, int seconds, CancellationToken cancellation)
    {
        var (status, text) = await Browser.SubmitAsync(
            $"devices/{sensor}", $"devices/{sensor}/poke", cancellation,
            ("stream", stream), ("value", value), ("seconds", seconds.ToString(CultureInfo.InvariantCulture)));
        if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{status}: {text}");
    }

    /// <summary>Waits until the hub's Journal holds an Event.</summary>
    public Task<Event> AwaitAsync(
        string kind, Func<Event, bool> wanted, string awaited, CancellationToken cancellation, TimeSpan? within = null) =>
        Wait.ForAsync(
            () => Task.FromResult(HubEvents(kind).LastOrDefault(wanted)),
            within ?? Patience, $"{kind}: {awaited}\n{Recent()}", cancellation);

    /// <summary>Waits until every component is at work.</summary>
    public async Task AwaitWorkAsync(CancellationToken cancellation)
    {
        foreach (var member in Members.Except(Absent))
        {
            await AwaitAsync("F3.connected", e => e.Component.Value == member, $"{member} connects", cancellation);
        }
    }

    private IEnumerable<string> Absent => More.Zip(More.Skip(1)).Where(p => p.First == "--except").Select(p => p.Second);

    private string Recent() => string.Join(
        '\n', HubEvents().TakeLast(25).Select(e => $"{e.At:HH:mm:ss.fff} {e.Kind} {e.Component} {e.Outcome} "
            + string.Join(' ', e.Data.Select(d => $"{d.Key}={d.Value}")))) + "\n" + Said;
}
