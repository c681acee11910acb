namespace Yuimori.Mqtt;

/// <summary>The message a server publishes when the client goes without a word, MQTT 5.0 §3.1.2.5.</summary>
public sealed record MqttWill
{
    /// <summary>Where it is published.</summary>
    public required MqttTopicName Topic { get; init; }

    /// <summary>The content, at most 65,535 bytes.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Quality of service.</summary>
    public MqttQos Qos { get; init; }

    /// <summary>Whether it is kept for later subscribers.</summary>
    public bool Retain { get; init; }

    /// <summary>MQTT 5.0 will properties, among them the will delay; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
