using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Gateway.Tests.Support;

/// <summary>A small home: a window and a lock, a rain and a heat sensor, two Controllers.</summary>
internal static class Home
{
    internal const string TrustDomain = "home.example";

    internal static GatewayPlan Plan { get; } = new()
    {
        Format = 1,
        System = "test",
        Component = ComponentId.Of("home"),
        Name = new LocalisedText("家", "Home"),
        Hub = ComponentId.Of("cloud"),
        HubUrl = "https://127.0.0.1:1",
        HubMqtt = new Endpoint("127.0.0.1", 1),
        CaSha256 = new string('0', 64),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Members =
        [
            Member("window", PeerKind.Device),
            Member("lock", PeerKind.Device),
            Member("rain", PeerKind.Device),
            Member("heat", PeerKind.Device),
            Member("safety", PeerKind.Service, "rain"),
            Member("comfort", PeerKind.Service, "heat"),
        ],
        Actuators =
        [
            new ArbitratedPlan(ComponentId.Of("window"), new ActuatorPlan
            {
                Positions = ["open", "closed"],
                Rest = "closed",
                Grants =
                [
                    new GrantPlan(ComponentId.Of("safety"), [Purpose.Life, Purpose.Property]),
                    new GrantPlan(ComponentId.Of("comfort"), [Purpose.Comfort]),
                ],
            }),
        ],
        Monitoring = new MonitoringPlan
        {
            SilenceSeconds = 30, ConflictAlarmSeconds = 60, DrillSeconds = 60, VerifySeconds = 60, SnapshotSeconds = 60,
        },
    };

    internal static SpiffeId Id(PeerKind kind, string id) => new(TrustDomain, kind, ComponentId.Of(id));

    private static MemberPlan Member(string id, PeerKind kind, params string[] reads) =>
        new(ComponentId.Of(id), kind, "", [.. reads.Select(ComponentId.Of)]);
}
