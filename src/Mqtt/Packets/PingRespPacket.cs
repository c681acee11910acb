namespace Yuimori.Mqtt.Packets;

/// <summary>PINGRESP, MQTT 5.0 §3.13.</summary>
public sealed record PingRespPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PingResp;

    /// <summary>The only instance.</summary>
    public static PingRespPacket Instance { get; } = new();
}
