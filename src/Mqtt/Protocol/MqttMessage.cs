namespace Yuimori.Mqtt;

/// <summary>An application message. Immutable: server and client hand the same instance to several readers.</summary>
public sealed record MqttMessage
{
    /// <summary>Where it is published.</summary>
    public required MqttTopicName Topic { get; init; }

    /// <summary>The content; never changed after the message is made.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Quality of service it was published with, or is to be published with.</summary>
    public MqttQos Qos { get; init; }

    /// <summary>As sent: keep it for later subscribers. As received: it was kept.</summary>
    public bool Retain { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none. A 3.1.1 peer does not get them.</summary>
    public MqttProperties? Properties { get; init; }
}
