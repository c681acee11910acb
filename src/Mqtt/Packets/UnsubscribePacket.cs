namespace Yuimori.Mqtt.Packets;

/// <summary>UNSUBSCRIBE, MQTT 5.0 §3.10.</summary>
public sealed record UnsubscribePacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.Unsubscribe;

    /// <summary>Packet identifier, 1 to 65,535.</summary>
    public required ushort PacketId { get; init; }

    /// <summary>At least one filter.</summary>
    public required IReadOnlyList<MqttTopicFilter> Filters { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
