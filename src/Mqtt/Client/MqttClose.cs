namespace Yuimori.Mqtt.Client;

/// <summary>Why a connection ended.</summary>
/// <param name="Cause">Which side, and how.</param>
/// <param name="ReasonCode">The code the server sent, or the one this side sent or would have sent.</param>
/// <param name="Text">For the log: the server's reason string, or what this side saw.</param>
/// <param name="Exception">What the stream threw, if it did.</param>
public sealed record MqttClose(
    MqttCloseCause Cause, MqttReasonCode ReasonCode, string Text, Exception? Exception = null);
