namespace Yuimori.Mqtt.Packets;

/// <summary>AUTH, MQTT 5.0 §3.15.</summary>
public sealed record AuthPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.Auth;

    /// <summary>Which step of the exchange this is.</summary>
    public MqttReasonCode ReasonCode { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
