using System.Text.Json;
using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Uplink;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>
/// Measurements: sent to the Controllers that may read them, the latest of each stream kept for those that come later,
/// and forwarded to the hub. Not durable here: a measurement that is lost in a power cut is followed by the next one.
/// </summary>
/// <param name="broker">Where Controllers listen.</param>
/// <param name="forward">On the way to the hub.</param>
internal sealed class MeasurementIntake(LocalBroker broker, ForwardBuffer forward) : IChannelIntake
{
    /// <summary>8 KiB, some hundred records; stops a member from filling memory with a few measurements.</summary>
    internal const int BytesMax = 8 * 1024;

    /// <summary>Streams of one member; stops made-up stream names from filling memory, one kept message each.</summary>
    internal const int StreamsMax = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<ComponentId, HashSet<string>> _streams = [];

    /// <inheritdoc/>
    public async ValueTask<MqttSinkResult> TakeAsync(
        Topic topic, MqttIncoming incoming, CancellationToken cancellation)
    {
        var payload = incoming.Message.Payload;
        if (payload.Length > BytesMax) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too long");
        if (!IsMeasurement(payload.Span))
            return MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid, "not SenML");
        if (!HasRoom(topic)) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too many streams");

        // Acknowledged only if it is kept for the Controllers; forwarding has its own stated limit.
        var kept = await broker.PublishAsync(topic, payload, retain: true);
        if (kept.IsError()) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded);
        forward.Add(topic, payload);
        return MqttSinkResult.Consume;
    }

    // A SenML pack, or a plain JSON object (design §5).
    private static bool IsMeasurement(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload, new JsonReaderOptions { MaxDepth = WireJson.DepthMax });
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.StartArray)
                return JsonSerializer.Deserialize(payload, WireJson.Shared.IReadOnlyListSenmlRecord) is { Count: > 0 };
            return reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool HasRoom(Topic topic)
    {
        lock (_lock)
        {
            if (!_streams.TryGetValue(topic.Component, out var streams)) _streams[topic.Component] = streams = [];
            return streams.Contains(topic.Stream!) || (streams.Count < StreamsMax && streams.Add(topic.Stream!));
        }
    }
}
