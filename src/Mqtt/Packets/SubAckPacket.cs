namespace Yuimori.Mqtt.Packets;

/// <summary>SUBACK, MQTT 5.0 §3.9.</summary>
public sealed record SubAckPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.SubAck;

    /// <summary>Packet identifier, 1 to 65,535.</summary>
    public required ushort PacketId { get; init; }

    /// <summary>One code per subscription, in its order.</summary>
    public required IReadOnlyList<MqttReasonCode> ReasonCodes { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
