using Yuimori.Initiation.AccessControl;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>The hub's topic rules (F4) as the broker asks them: for every publish, subscription and delivery.</summary>
internal sealed class HubAuthorizer(TopicRules rules) : IMqttAuthorizer
{
    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) =>
        Answer(session, TopicAct.Publish, topic.Value);

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) =>
        Answer(session, TopicAct.Subscribe, subscription.Filter.Value);

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) =>
        Answer(session, TopicAct.Subscribe, message.Topic.Value);

    private MqttAccess Answer(MqttSessionInfo session, TopicAct act, string topic) =>
        session.Identity is PeerIdentity peer && rules.Allows(peer.Id, act, topic)
            ? MqttAccess.Allowed
            : MqttAccess.Denied("not granted by the plan");
}
