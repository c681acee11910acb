namespace Yuimori.Mqtt.Server;

/// <summary>How a session ended.</summary>
/// <param name="Cause">Which side, and how.</param>
/// <param name="ReasonCode">The code of DISCONNECT, sent or received, or the nearest one.</param>
/// <param name="Text">The full reason, for the log.</param>
public sealed record MqttSessionEnd(MqttEndCause Cause, MqttReasonCode ReasonCode, string Text);
