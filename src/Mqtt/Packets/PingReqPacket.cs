namespace Yuimori.Mqtt.Packets;

/// <summary>PINGREQ, MQTT 5.0 §3.12.</summary>
public sealed record PingReqPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PingReq;

    /// <summary>The only instance.</summary>
    public static PingReqPacket Instance { get; } = new();
}
