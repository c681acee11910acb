using System.Text;
using Yuimori.Mqtt;

namespace Yuimori.Agent.Tests.Support;

/// <summary>Messages as the broker delivers them.</summary>
internal static class Messages
{
    internal static MqttMessage Of(string topic, string payload, bool retain = false) => new()
    {
        Topic = MqttTopicName.Create(topic),
        Payload = Encoding.UTF8.GetBytes(payload),
        Qos = MqttQos.AtLeastOnce,
        Retain = retain,
    };
}
