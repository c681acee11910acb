namespace Yuimori.Mqtt.Client;

/// <summary>What became of a publish.</summary>
/// <param name="ReasonCode">
/// QoS 1: the code of PUBACK, 0x80 or more is a refusal. QoS 0: success once the stream took it. Also the refusal of
/// this side when the server announced that it cannot take the message.
/// </param>
/// <param name="Text">The server's reason string, or what this side found; null when there is none.</param>
public sealed record MqttPublishResult(MqttReasonCode ReasonCode, string? Text = null)
{
    /// <summary>Whether the message is accepted; for QoS 1: acknowledged.</summary>
    public bool IsSuccess => !ReasonCode.IsError();
}
