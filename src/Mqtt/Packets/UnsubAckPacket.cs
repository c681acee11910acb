namespace Yuimori.Mqtt.Packets;

/// <summary>UNSUBACK, MQTT 5.0 §3.11.</summary>
public sealed record UnsubAckPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.UnsubAck;

    /// <summary>Packet identifier, 1 to 65,535.</summary>
    public required ushort PacketId { get; init; }

    /// <summary>One code per filter, in its order; empty on 3.1.1.</summary>
    public IReadOnlyList<MqttReasonCode> ReasonCodes { get; init; } = [];

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
