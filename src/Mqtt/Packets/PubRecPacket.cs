namespace Yuimori.Mqtt.Packets;

/// <summary>PUBREC, MQTT 5.0 §3.5.</summary>
public sealed record PubRecPacket : MqttPublishReply
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PubRec;
}
