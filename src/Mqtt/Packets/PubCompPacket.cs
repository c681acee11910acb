namespace Yuimori.Mqtt.Packets;

/// <summary>PUBCOMP, MQTT 5.0 §3.7.</summary>
public sealed record PubCompPacket : MqttPublishReply
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.PubComp;
}
