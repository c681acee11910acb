namespace Yuimori.Mqtt;

/// <summary>One User Property (0x26), MQTT 5.0 §2.2.2.2.</summary>
/// <param name="Name">The name; names may repeat in a packet.</param>
/// <param name="Value">The value.</param>
public readonly record struct MqttUserProperty(string Name, string Value);
