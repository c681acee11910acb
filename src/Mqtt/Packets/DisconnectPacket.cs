namespace Yuimori.Mqtt.Packets;

/// <summary>DISCONNECT, MQTT 5.0 §3.14.</summary>
public sealed record DisconnectPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.Disconnect;

    /// <summary>Why; always normal on 3.1.1.</summary>
    public MqttReasonCode ReasonCode { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
