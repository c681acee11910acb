using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Broker;

/// <summary>What the gateway itself says on its own broker.</summary>
internal sealed class LocalBroker
{
    private MqttServer? _server;

    /// <summary>Sets the server; the server's ports need this object first.</summary>
    internal void Attach(MqttServer server) => _server = server;

    /// <summary>Sends to the sessions that subscribe and may receive.</summary>
    internal async ValueTask<MqttReasonCode> PublishAsync(
        Topic topic, ReadOnlyMemory<byte> payload, bool retain = false)
    {
        var server = _server ?? throw new InvalidOperationException("The broker has not begun.");
        return await server.PublishAsync(new MqttMessage
        {
            Topic = MqttTopicName.Create(topic.ToString()),
            Payload = payload,
            Qos = MqttQos.AtLeastOnce,
            Retain = retain,
        });
    }
}
