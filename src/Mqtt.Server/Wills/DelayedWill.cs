namespace Yuimori.Mqtt.Server.Wills;

/// <summary>A will that waits for its delay.</summary>
internal sealed record DelayedWill(MqttSessionInfo Session, MqttWill Will, DateTimeOffset Due);
