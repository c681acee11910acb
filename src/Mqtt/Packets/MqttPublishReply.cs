namespace Yuimori.Mqtt.Packets;

/// <summary>What PUBACK, PUBREC, PUBREL and PUBCOMP have in common.</summary>
public abstract record MqttPublishReply : MqttPacket
{
    /// <summary>The identifier of the PUBLISH this belongs to, 1 to 65,535.</summary>
    public required ushort PacketId { get; init; }

    /// <summary>The outcome; always success on 3.1.1.</summary>
    public MqttReasonCode ReasonCode { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
