using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Text;
using Yuimori.Proof;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Tests.Rendering;

/// <summary>UC4, as the hub would have read it, and records about it.</summary>
internal static class World
{
    public static readonly DateTimeOffset Now = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly ComponentId Hub = ComponentId.Of("cloud");
    public static readonly ComponentId Gateway = ComponentId.Of("home-gateway");
    public static readonly ComponentId Window = ComponentId.Of("window");

    private static readonly Lazy<SystemModel> Uc4 = new(static () =>
        SystemFile.Read(Path.Combine(Root, "samples/uc4-door-window/home.system.yaml")).Value
        ?? throw new InvalidOperationException("The sample cannot be read"));

    private static readonly Lazy<GuidelineCatalogue> Guideline = new(static () => GuidelineCatalogue.Load().Value);

    public static GuidelineCatalogue Catalogue => Guideline.Value;

    public static SystemModel Model => Uc4.Value;

    public static ConsoleSystem System => new(Model);

    public static Subjects Subjects => new()
    {
        Hub = Hub,
        Gateways = Of(ComponentRole.Gateway),
        Sensors = Of(ComponentRole.Sensor),
        Actuators = Of(ComponentRole.Actuator),
        Controllers = Of(ComponentRole.Controller),
    };

    /// <summary>The same System with names that would be markup if anybody forgot to escape them.</summary>
    public static ConsoleSystem Hostile => new(Model with
    {
        Name = LocalisedText.Same(Markup1),
        Components = [.. Model.Components.Select(static c => c with
        {
            Name = LocalisedText.Same(Markup1),
            Controller = c.Controller is null ? null : c.Controller with
            {
                Rules = [.. c.Controller.Rules.Select(static r => r with { Text = LocalisedText.Same(Markup1) })],
            },
        })],
    });

    public const string Markup1 = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    private static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Yuimori.slnx"))) at = at.Parent;
            return at?.FullName ?? throw new InvalidOperationException("Not inside the repository");
        }
    }

    public static JournalEntry Entry(
        long index, string kind, ComponentId component, double secondsAgo,
        EventOutcome outcome = EventOutcome.Ok, params (string, string?)[] data)
    {
        var entropy = new byte[10];
        BitConverter.TryWriteBytes(entropy, index);
        var at = Now - TimeSpan.FromSeconds(secondsAgo);
        return new JournalEntry(index, Hub, index, new Event
        {
            Id = EventId.Compose(at.ToUnixTimeMilliseconds(), entropy),
            Kind = kind,
            Component = component,
            At = at,
            Outcome = outcome,
            Data = EventData.Of(data),
        });
    }

    public static (string, string?)[] Order(string controller, string value, string purpose, string reason) =>
    [
        ("controller", controller), ("value", value), ("purpose", purpose), ("reason", reason),
    ];

    public static (string, string?)[] RainBeatsHeat =>
    [
        ("winner", "disaster-crime-prevention"), ("winnerValue", "closed"), ("winnerPurpose", "property"),
        ("winnerReason", "rain-closes-window"), ("loser", "comfort-ventilation"), ("loserValue", "open"),
        ("loserPurpose", "comfort"), ("loserReason", "heat-opens-window"), ("why", "higher-purpose"),
    ];

    /// <summary>Heat opens the window, rain closes it against heat, a forged order comes.</summary>
    public static IReadOnlyList<JournalEntry> RainyDay =>
    [
        Entry(0, "F5.system-file", Hub, 900, EventOutcome.Ok, ("sha256", Model.Source.Sha256)),
        Entry(1, "F12.decided", Window, 240, EventOutcome.Ok,
            Order("comfort-ventilation", "open", "comfort", "heat-opens-window")),
        Entry(2, "F12.acted", Window, 239, EventOutcome.Ok, ("value", "open")),
        Entry(3, "F12.order-accepted", Window, 60, EventOutcome.Ok,
            Order("disaster-crime-prevention", "closed", "property", "rain-closes-window")),
        Entry(4, "F12.conflict", Window, 60, EventOutcome.Ok, RainBeatsHeat),
        Entry(5, "F12.decided", Window, 60, EventOutcome.Ok,
            Order("disaster-crime-prevention", "closed", "property", "rain-closes-window")),
        Entry(6, "F12.acted", Window, 59, EventOutcome.Ok, ("value", "closed")),
        Entry(7, "F12.forged-order", ComponentId.Of("comfort-ventilation"), 30, EventOutcome.Alarm,
            ("why", "bad-signature")),
        Entry(8, "F3.refused", Gateway, 20, EventOutcome.Refused, ("why", "expired"), ("subject", Markup1)),
        Entry(9, "F2.confirmed", Window, 10, EventOutcome.Failed, ("plan", new string('a', 64))),
    ];

    private static IReadOnlyList<ComponentId> Of(ComponentRole role) =>
        [.. Model.Components.Where(c => c.Role == role).Select(static c => c.Id)];
}
