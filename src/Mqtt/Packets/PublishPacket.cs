namespace Yuimori.Mqtt.Packets;

/// <summary>PUBLISH, MQTT 5.0 §3.3.</summary>
public sealed record PublishPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.Publish;

    /// <summary>The topic; null when a topic alias alone names it.</summary>
    public MqttTopicName? Topic { get; init; }

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Quality of service.</summary>
    public MqttQos Qos { get; init; }

    /// <summary>The retain flag.</summary>
    public bool Retain { get; init; }

    /// <summary>Set when this may be a repetition.</summary>
    public bool Duplicate { get; init; }

    /// <summary>Packet identifier, 1 or more for QoS 1 and 2; 0 for QoS 0.</summary>
    public ushort PacketId { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
