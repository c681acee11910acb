using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>Events of members: durable in the Journal, then acknowledged (F5, D3).</summary>
/// <param name="journal">The gateway's Journal.</param>
/// <param name="impersonations">Told of Events that name another member.</param>
internal sealed class EventIntake(IJournal journal, ImpersonationWatch impersonations) : IChannelIntake
{
    /// <inheritdoc/>
    public async ValueTask<MqttSinkResult> TakeAsync(
        Topic topic, MqttIncoming incoming, CancellationToken cancellation)
    {
        if (!EventCodec.Decode(incoming.Message.Payload.Span).TryGet(out var stated, out var error))
            return MqttSinkResult.Refuse(MqttReasonCode.PayloadFormatInvalid, error.Safe.En);
        if (stated.Component != topic.Component)
        {
            impersonations.Note(topic.Component, stated.Component, topic.Channel);
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized, "The Event is about another component.");
        }

        if (!MemberEvents.MayState(stated))
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized, "A member does not state this kind.");
        await journal.AppendAsync([stated], [], cancellation);
        return MqttSinkResult.Consume;
    }
}
