using System.Text.Json;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Commands;
using Yuimori.Hub.Statements;
using Yuimori.Initiation.SettingConfirmation.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;
using Topic = Yuimori.Kernel.Messages.Topic;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>
/// What a gateway publishes, after authentication and authorisation. A signed batch is acknowledged only when the hub's
/// Journal holds it (D3). States and readings feed the live model. What cannot be read is refused, not dropped.
/// </summary>
internal sealed class HubSink(
    LogIngest logs, LiveState live, PlanConfirmation plans, CommandLedger commands, IJournal journal) : IMqttMessageSink
{
    public async ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        if (incoming.Session.Identity is not PeerIdentity peer)
        {
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized);
        }

        if (Topic.Parse(incoming.Message.Topic.Value) is not { } topic) return Malformed;
        var payload = incoming.Message.Payload;
        try
        {
            return topic.Channel switch
            {
                Topic.Log => await logs.TakeAsync(peer.Id, payload, cancellation),
                Topic.State => await TakeStateAsync(topic.Component, payload, cancellation),
                Topic.Up => TakeReadings(topic, payload),
                Topic.Result => TakeResult(topic.Component, payload),
                Topic.Event => await TakeEventAsync(topic.Component, payload, cancellation),
                _ => MqttSinkResult.Refuse(MqttReasonCode.TopicNameInvalid),
            };
        }
        catch (JsonException)
        {
            return Malformed;
        }
    }

    private static MqttSinkResult Malformed => MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid);

    private async ValueTask<MqttSinkResult> TakeStateAsync(
        ComponentId component, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var state = JsonSerializer.Deserialize(payload.Span, WireJson.Shared.ComponentState);
        if (state is null || state.Component != component) return Malformed;
        live.Apply(state);
        if (plans.Observe(state) is { } confirmed) await journal.AppendAsync([confirmed], [], cancellation);
        return MqttSinkResult.Accept;
    }

    private MqttSinkResult TakeReadings(Topic topic, ReadOnlyMemory<byte> payload)
    {
        var pack = JsonSerializer.Deserialize(payload.Span, WireJson.Shared.IReadOnlyListSenmlRecord);
        if (pack is null) return Malformed;
        live.Apply(topic.Component, pack);
        return MqttSinkResult.Consume;
    }

    private MqttSinkResult TakeResult(ComponentId component, ReadOnlyMemory<byte> payload)
    {
        var result = JsonSerializer.Deserialize(payload.Span, WireJson.Shared.ActResult);
        if (result is null || result.Component != component) return Malformed;
        commands.Answered(result);
        return MqttSinkResult.Consume;
    }

    // A gateway states Events of itself; those of the components behind it come signed, in batches.
    private async ValueTask<MqttSinkResult> TakeEventAsync(
        ComponentId component, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var decoded = EventCodec.Decode(payload.Span);
        if (!decoded.IsOk || decoded.Value.Component != component) return Malformed;
        await journal.AppendAsync([decoded.Value], [], cancellation);
        return MqttSinkResult.Consume;
    }
}
