using Yuimori.Gateway.Broker;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;

namespace Yuimori.Gateway.Uplink;

/// <summary>
/// Passes the hub's commands on to members. They are signed end to end (D7), so they are passed as they are; one whose
/// member has no session is refused, and the hub sends it again.
/// </summary>
/// <param name="broker">Where members listen.</param>
internal sealed class CommandRelay(LocalBroker broker)
{
    /// <summary>A message of the hub; acknowledged only after a member's session took it.</summary>
    internal async ValueTask<MqttReasonCode> HandleAsync(MqttMessage message, CancellationToken cancellation)
    {
        if (Topic.Parse(message.Topic.Value) is not { Channel: Topic.Command } topic)
            return MqttReasonCode.TopicNameInvalid;
        var sent = await broker.PublishAsync(topic, message.Payload);
        return sent == MqttReasonCode.Success ? sent : MqttReasonCode.ImplementationSpecificError;
    }
}
