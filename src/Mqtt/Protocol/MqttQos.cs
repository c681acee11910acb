namespace Yuimori.Mqtt;

/// <summary>Quality of service, MQTT 5.0 §4.3.</summary>
public enum MqttQos : byte
{
    /// <summary>QoS 0: the message may be lost, never repeated.</summary>
    AtMostOnce = 0,

    /// <summary>QoS 1: the message arrives, perhaps more than once.</summary>
    AtLeastOnce = 1,

    /// <summary>QoS 2: the message arrives exactly once. Parsed and written; server and client refuse it.</summary>
    ExactlyOnce = 2,
}
