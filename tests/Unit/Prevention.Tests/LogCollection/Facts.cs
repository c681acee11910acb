using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Prevention.Tests.LogCollection;

/// <summary>Events, batches and the plan that the tests of F5 share.</summary>
internal static class Facts
{
    internal static SpiffeId Home { get; } = new("home.example", PeerKind.Gateway, ComponentId.Of("home"));

    internal static HubPlan Hub { get; } = new()
    {
        Format = 1,
        System = "test",
        Component = ComponentId.Of("cloud"),
        Name = LocalisedText.Same("cloud"),
        SystemFile = "/dev/null",
        SystemFileSha256 = "",
        ListenHttps = new Endpoint("127.0.0.1", 0),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Gateways = [Behind("home", "window"), Behind("office", "printer")],
        Monitoring = new MonitoringPlan
        {
            SilenceSeconds = 1, ConflictAlarmSeconds = 1, DrillSeconds = 1, VerifySeconds = 1, SnapshotSeconds = 1,
        },
    };

    internal static Event Of(int number, string component = "window") => new()
    {
        Id = EventId.Compose(number, new byte[10]),
        Kind = "F12.watching",
        Component = ComponentId.Of(component),
        At = DateTimeOffset.UnixEpoch.AddSeconds(number),
        Outcome = EventOutcome.Ok,
    };

    internal static LogBatch Batch(long first, params Event[] events) =>
        new() { Origin = Home.Component, First = first, Events = events };

    // The signature is the business of the JWS tests; here a batch is its JSON.
    internal static byte[] Sign(LogBatch batch) => JsonSerializer.SerializeToUtf8Bytes(batch, WireJson.Shared.LogBatch);

    internal static Result<LogBatch> Verify(ReadOnlyMemory<byte> jws, SpiffeId peer) =>
        JsonSerializer.Deserialize(jws.Span, WireJson.Shared.LogBatch)!;

    private static GatewayMemberPlan Behind(string gateway, string member) => new(
        ComponentId.Of(gateway), "", [new MemberPlan(ComponentId.Of(member), PeerKind.Device, "", [])]);
}
