namespace Yuimori.Mqtt.Packets;

/// <summary>PUBACK, MQTT 5.0 §3.4.</summary>
public sealed record PubAckPacket : MqttPublishReply
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PubAck;
}
