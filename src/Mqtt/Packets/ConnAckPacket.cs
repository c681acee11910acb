namespace Yuimori.Mqtt.Packets;

/// <summary>CONNACK, MQTT 5.0 §3.2.</summary>
public sealed record ConnAckPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.ConnAck;

    /// <summary>Whether the server kept a session for this client.</summary>
    public bool SessionPresent { get; init; }

    /// <summary>The answer; on 3.1.1 the return code, see <see cref="MqttReasonCode"/>.</summary>
    public MqttReasonCode ReasonCode { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
