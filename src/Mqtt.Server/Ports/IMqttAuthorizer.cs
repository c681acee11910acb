namespace Yuimori.Mqtt.Server;

/// <summary>
/// Decides what a session may do. Port of the host; without one everything is denied. Asked for every single publish,
/// subscription and delivery, so that a change of the rules counts at once for live sessions; therefore it answers from
/// memory and never blocks. Must be thread-safe. An exception denies.
/// </summary>
public interface IMqttAuthorizer
{
    /// <summary>May the session publish on the topic (also asked for its will)?</summary>
    MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain);

    /// <summary>May the session subscribe to the filter?</summary>
    MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription);

    /// <summary>May the session receive this message, which one of its subscriptions matches?</summary>
    MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message);
}
