namespace Yuimori.Mqtt.Client;

/// <summary>
/// Handles one message; called one message after the other, in order of arrival. A QoS 1 message is acknowledged only
/// after this returns: <see cref="MqttReasonCode.Success"/> means done for good, a code of 0x80 or more is a refusal
/// (sent on 5.0; on 3.1.1, which has no refusal, the message stays unacknowledged). An exception counts as
/// <see cref="MqttReasonCode.ImplementationSpecificError"/>.
/// </summary>
/// <param name="message">The message.</param>
/// <param name="cancellation">Set when the connection ends.</param>
public delegate ValueTask<MqttReasonCode> MqttMessageHandler(MqttMessage message, CancellationToken cancellation);
