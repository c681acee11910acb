using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Hub.Identity;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;
using Yuimori.Trust.Signing;
using Topic = Yuimori.Kernel.Messages.Topic;

namespace Yuimori.Hub.Commands;

/// <summary>Signs management commands and hands them to the gateway of their device (D7).</summary>
internal sealed class ManagementSender(
    MqttServer broker,
    HubCertificates certificates,
    SequenceCounter sequence,
    CommandLedger ledger,
    IJournal journal,
    TimeProvider clock)
{
    /// <summary>30 seconds: a poke that comes later would surprise whoever asked for it.</summary>
    private static readonly TimeSpan ValidFor = TimeSpan.FromSeconds(30);

    /// <summary>Makes a replaying sensor report a value for a time.</summary>
    /// <param name="request">What, checked against the plan.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What was sent; an error when no gateway takes it.</returns>
    public async Task<Result<ManagementClaims>> PokeAsync(
        PokeRequest request, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claims = new ManagementClaims
        {
            Iss = certificates.Id.ToString(),
            Aud = request.Sensor,
            Seq = await sequence.NextAsync(request.Sensor, cancellation),
            IatMs = now.ToUnixTimeMilliseconds(),
            ExpMs = (now + ValidFor).ToUnixTimeMilliseconds(),
            Jti = EventId.New(clock),
            Act = "poke",
            Args = request.Args(),
            By = by,
        };
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.ManagementClaims);
        var jws = Encoding.ASCII.GetBytes(Jws.Sign(JwsType.Management, payload, certificates.Certificate));
        ledger.Sent(new SentCommand(claims, null));
        var sent = await broker.PublishAsync(new MqttMessage
        {
            Topic = MqttTopicName.Create(new Topic(request.Sensor, Topic.Command).ToString()),
            Payload = jws,
            Qos = MqttQos.AtLeastOnce,
        });
        if (sent != MqttReasonCode.Success) return Offline(request.Sensor);
        await journal.AppendAsync([Poked(claims)], [], cancellation);
        return claims;
    }

    private Event Poked(ManagementClaims claims) => new()
    {
        Id = EventId.New(clock),
        Kind = StateVisualisationFunction.Poked,
        Component = claims.Aud,
        At = clock.GetUtcNow(),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of([.. claims.Args.Select(static arg => (arg.Key, (string?)arg.Value)), ("by", claims.By)]),
    };

    private static Error Offline(ComponentId sensor) => Error.Of(
        "F13-02",
        "このセンサーのゲートウェイがハブに接続していないため、送れませんでした。接続が戻ってから、もう一度お試しください。",
        "The sensor's gateway is not connected to the hub, so nothing was sent. Try again when it is back.",
        $"No session subscribes to the commands of {sensor}");
}
