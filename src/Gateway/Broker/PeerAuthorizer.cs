using Yuimori.Initiation.AccessControl;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Broker;

/// <summary>Asks <see cref="TopicRules"/> for every publish, subscription and delivery (F4).</summary>
/// <param name="rules">The plan's rules.</param>
internal sealed class PeerAuthorizer(TopicRules rules) : IMqttAuthorizer
{
    /// <inheritdoc/>
    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) =>
        May(session, TopicAct.Publish, topic.Value);

    /// <inheritdoc/>
    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) =>
        May(session, TopicAct.Subscribe, subscription.Filter.Value);

    /// <inheritdoc/>
    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) =>
        May(session, TopicAct.Subscribe, message.Topic.Value);

    private MqttAccess May(MqttSessionInfo session, TopicAct act, string topic) =>
        rules.Allows(PeerIdentity.Of(session).Id, act, topic)
            ? MqttAccess.Allowed
            : MqttAccess.Denied("the plan does not grant it");
}
