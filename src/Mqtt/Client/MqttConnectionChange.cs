namespace Yuimori.Mqtt.Client;

/// <summary>A change of state of a reconnecting client.</summary>
/// <param name="State">The new state.</param>
/// <param name="Close">Why the last connection or attempt ended; null when none did.</param>
/// <param name="RetryAfter">In state Waiting: how long until the next attempt.</param>
public sealed record MqttConnectionChange(MqttConnectionState State, MqttClose? Close, TimeSpan? RetryAfter);
