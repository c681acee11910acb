using System.Text.Json;
using Yuimori.Gateway.Uplink;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>States of members: the latest of each is mirrored at the hub; a position is told to the arbiter.</summary>
/// <param name="mirror">The latest states, on their way to the hub.</param>
/// <param name="impersonations">Told of states that name another member.</param>
/// <param name="seen">Told of every state that a member itself says; a will is not its word.</param>
internal sealed class StateIntake(
    StateMirror mirror, ImpersonationWatch impersonations, Action<ComponentState> seen) : IChannelIntake
{
    /// <summary>16 KiB; stops a member from filling memory with its state.</summary>
    internal const int BytesMax = 16 * 1024;

    /// <inheritdoc/>
    public ValueTask<MqttSinkResult> TakeAsync(
        Topic topic, MqttIncoming incoming, CancellationToken cancellation) =>
        ValueTask.FromResult(Take(topic, incoming));

    private MqttSinkResult Take(Topic topic, MqttIncoming incoming)
    {
        var payload = incoming.Message.Payload;
        if (payload.Length > BytesMax) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too long");
        if (Read(payload.Span) is not { } state)
            return MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid, "not a state");
        if (state.Component != topic.Component)
        {
            impersonations.Note(topic.Component, state.Component, topic.Channel);
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized, "The state is of another component.");
        }

        mirror.Set(topic.Component, payload);
        if (!incoming.IsWill) seen(state);
        return MqttSinkResult.Consume;
    }

    private static ComponentState? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Shared.ComponentState);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
