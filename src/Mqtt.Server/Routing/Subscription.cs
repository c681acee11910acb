using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>One granted subscription of one session.</summary>
internal sealed record Subscription(
    Session Session, MqttTopicFilter Filter, MqttQos Qos, bool NoLocal, bool RetainAsPublished, uint? Identifier);
