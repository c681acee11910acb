namespace Yuimori.Mqtt;

/// <summary>One entry of SUBSCRIBE, MQTT 5.0 §3.8.3. The three options of 5.0 must be unset on 3.1.1.</summary>
/// <param name="Filter">What to receive.</param>
/// <param name="Qos">The highest QoS wanted.</param>
public sealed record MqttSubscription(MqttTopicFilter Filter, MqttQos Qos = MqttQos.AtMostOnce)
{
    /// <summary>Do not send back what this client itself publishes.</summary>
    public bool NoLocal { get; init; }

    /// <summary>Keep the retain flag as the publisher set it.</summary>
    public bool RetainAsPublished { get; init; }

    /// <summary>Which retained messages to send.</summary>
    public MqttRetainHandling RetainHandling { get; init; }
}
