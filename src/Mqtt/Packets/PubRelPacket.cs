namespace Yuimori.Mqtt.Packets;

/// <summary>PUBREL, MQTT 5.0 §3.6.</summary>
public sealed record PubRelPacket : MqttPublishReply
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PubRel;
}
