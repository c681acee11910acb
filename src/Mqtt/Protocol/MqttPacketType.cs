namespace Yuimori.Mqtt;

/// <summary>Control Packet types, MQTT 5.0 §2.1.2; the value is the upper half of the first byte.</summary>
public enum MqttPacketType : byte
{
    /// <summary>Reserved: never on the wire.</summary>
    None = 0,

    /// <summary>Client asks to connect.</summary>
    Connect = 1,

    /// <summary>Server answers CONNECT.</summary>
    ConnAck = 2,

    /// <summary>An application message.</summary>
    Publish = 3,

    /// <summary>Acknowledges a QoS 1 PUBLISH.</summary>
    PubAck = 4,

    /// <summary>QoS 2, first answer.</summary>
    PubRec = 5,

    /// <summary>QoS 2, release.</summary>
    PubRel = 6,

    /// <summary>QoS 2, complete.</summary>
    PubComp = 7,

    /// <summary>Client asks for subscriptions.</summary>
    Subscribe = 8,

    /// <summary>Server answers SUBSCRIBE.</summary>
    SubAck = 9,

    /// <summary>Client ends subscriptions.</summary>
    Unsubscribe = 10,

    /// <summary>Server answers UNSUBSCRIBE.</summary>
    UnsubAck = 11,

    /// <summary>Client proves it lives.</summary>
    PingReq = 12,

    /// <summary>Server answers PINGREQ.</summary>
    PingResp = 13,

    /// <summary>Either side ends the connection (3.1.1: only the client).</summary>
    Disconnect = 14,

    /// <summary>Enhanced authentication, MQTT 5.0 only.</summary>
    Auth = 15,
}
