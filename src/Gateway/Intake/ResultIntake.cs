using System.Text.Json;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Uplink;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>Results of commands: told to the arbiter, durably, and forwarded to the hub.</summary>
/// <param name="forward">On the way to the hub.</param>
/// <param name="impersonations">Told of results that name another member.</param>
/// <param name="arbiter">The arbiter.</param>
internal sealed class ResultIntake(
    ForwardBuffer forward, ImpersonationWatch impersonations, ArbitrationPart arbiter) : IChannelIntake
{
    /// <summary>4 KiB; a result has a few short words.</summary>
    internal const int BytesMax = 4 * 1024;

    /// <inheritdoc/>
    public async ValueTask<MqttSinkResult> TakeAsync(
        Topic topic, MqttIncoming incoming, CancellationToken cancellation)
    {
        var payload = incoming.Message.Payload;
        if (payload.Length > BytesMax) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too long");
        if (Read(payload.Span) is not { } result)
            return MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid, "not a result");
        if (result.Component != topic.Component)
        {
            impersonations.Note(topic.Component, result.Component, topic.Channel);
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized, "The result is of another component.");
        }

        // Durable at the arbiter, or not acknowledged: the actuator then says it again.
        if (!await arbiter.AcknowledgeAsync(topic.Component, result, cancellation))
            return MqttSinkResult.Refuse(MqttReasonCode.ImplementationSpecificError, "the arbiter does not answer");
        forward.Add(topic, payload);
        return MqttSinkResult.Consume;
    }

    private static ActResult? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Shared.ActResult);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
