namespace Yuimori.Mqtt.Packets;

/// <summary>A control packet in memory. Immutable.</summary>
public abstract record MqttPacket
{
    /// <summary>Which packet this is.</summary>
    public abstract MqttPacketType Type { get; }
}
