using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// The topic aliases a client set on this connection, MQTT 5.0 §3.3.2.3.4; never more than announced.
/// </summary>
internal sealed class TopicAliases(int max)
{
    private static readonly MqttProperties s_none = new();

    private MqttTopicName?[]? _topics;

    /// <returns>Null, or how the session has to end.</returns>
    internal MqttSessionEnd? Resolve(PublishPacket packet, out MqttTopicName? topic)
    {
        topic = packet.Topic;
        if (packet.Properties?.TopicAlias is not { } alias)
            return null; // The decoder has made sure that there is a topic then.
        if (alias > max)
            return Broken(MqttReasonCode.TopicAliasInvalid, "a topic alias above the maximum");
        _topics ??= new MqttTopicName?[max];
        if (topic is not null)
            _topics[alias - 1] = topic;
        topic = _topics[alias - 1];
        return topic is null ? Broken(MqttReasonCode.ProtocolError, "a topic alias that was never set") : null;
    }

    /// <summary>An alias means nothing to the receivers of the message.</summary>
    internal static MqttProperties? Without(MqttProperties? properties)
    {
        if (properties?.TopicAlias is null)
            return properties;
        var rest = properties with { TopicAlias = null };
        return rest == s_none ? null : rest;
    }

    private static MqttSessionEnd Broken(MqttReasonCode code, string text) =>
        new(MqttEndCause.ProtocolError, code, text);
}
