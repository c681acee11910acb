using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.Tests;

/// <summary>A small home, and an office that has nothing to do with it.</summary>
internal static class Plans
{
    internal const string TrustDomain = "home.example";

    internal static SpiffeId Window { get; } = Id(PeerKind.Device, "window");

    internal static SpiffeId Safety { get; } = Id(PeerKind.Service, "safety");

    internal static SpiffeId Home { get; } = Id(PeerKind.Gateway, "home");

    internal static MonitoringPlan Monitoring { get; } = new()
    {
        SilenceSeconds = 5, ConflictAlarmSeconds = 5, DrillSeconds = 5, VerifySeconds = 5, SnapshotSeconds = 5,
    };

    internal static IReadOnlyList<MemberPlan> Members { get; } =
    [
        Member("window", PeerKind.Device),
        Member("lock", PeerKind.Device),
        Member("rain", PeerKind.Device),
        Member("heat", PeerKind.Device),
        Member("safety", PeerKind.Service, "rain"),
        Member("comfort", PeerKind.Service, "heat"),
    ];

    internal static GatewayPlan Gateway { get; } = new()
    {
        Format = 1,
        System = "test",
        Component = ComponentId.Of("home"),
        Name = LocalisedText.Same("home"),
        Hub = ComponentId.Of("cloud"),
        HubUrl = "https://127.0.0.1:1",
        HubMqtt = new Endpoint("127.0.0.1", 1),
        CaSha256 = new string('0', 64),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Members = Members,
        Actuators = [],
        Monitoring = Monitoring,
    };

    internal static HubPlan Hub { get; } = new()
    {
        Format = 1,
        System = "test",
        Component = ComponentId.Of("cloud"),
        Name = LocalisedText.Same("cloud"),
        SystemFile = "/dev/null",
        SystemFileSha256 = new string('0', 64),
        ListenHttps = new Endpoint("127.0.0.1", 0),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Gateways =
        [
            new GatewayMemberPlan(ComponentId.Of("home"), "", Members),
            new GatewayMemberPlan(ComponentId.Of("office"), "", [Member("printer", PeerKind.Device)]),
        ],
        Monitoring = Monitoring,
    };

    internal static SpiffeId Id(PeerKind kind, string id) => new(TrustDomain, kind, ComponentId.Of(id));

    private static MemberPlan Member(string id, PeerKind kind, params string[] reads) =>
        new(ComponentId.Of(id), kind, "", [.. reads.Select(ComponentId.Of)]);
}
