using Yuimori.Gateway.Parts;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>Every message of a member, on its way to the part that answers for its channel.</summary>
/// <param name="channels">The parts by channel; a channel without one is refused.</param>
/// <param name="pace">How fast members may speak.</param>
/// <param name="heard">Told of every member that speaks; a will is not its word.</param>
/// <param name="refused">What was refused.</param>
internal sealed class MessageIntake(
    IReadOnlyDictionary<string, IChannelIntake> channels,
    MemberPace pace,
    Action<ComponentId> heard,
    CoalescedLog refused) : IMqttMessageSink
{
    /// <inheritdoc/>
    public async ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        var topic = Topic.Parse(incoming.Message.Topic.Value)
            ?? throw new InvalidOperationException($"{incoming.Message.Topic} passed the rules and is not ours.");
        if (!channels.TryGetValue(topic.Channel, out var part))
            return MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized);
        if (!pace.TryTake(topic.Component, topic.Channel))
        {
            refused.Note(topic.Component.Value, $"{topic.Channel} too fast", "");
            return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too fast");
        }

        if (!incoming.IsWill) heard(topic.Component);
        var result = await part.TakeAsync(topic, incoming, cancellation);
        if (result.Outcome == MqttSinkOutcome.Refused)
            refused.Note(topic.Component.Value, $"{topic.Channel} {result.ReasonCode}", result.Text ?? "");
        return result;
    }
}
