namespace Yuimori.Mqtt;

/// <summary>
/// Reason codes, MQTT 5.0 §2.4. A code of 0x80 or more is a failure. On a 3.1.1 connection the codes stand for the
/// CONNACK return codes (§3.2.2.3) and for SUBACK 0x80.
/// </summary>
public enum MqttReasonCode : byte
{
    /// <summary>Success; in DISCONNECT: normal disconnection; in SUBACK: QoS 0 granted.</summary>
    Success = 0x00,

    /// <summary>SUBACK: QoS 1 granted.</summary>
    GrantedQos1 = 0x01,

    /// <summary>SUBACK: QoS 2 granted.</summary>
    GrantedQos2 = 0x02,

    /// <summary>The client leaves and wants its will published.</summary>
    DisconnectWithWill = 0x04,

    /// <summary>Accepted, and nobody subscribes.</summary>
    NoMatchingSubscribers = 0x10,

    /// <summary>UNSUBACK: there was no such subscription.</summary>
    NoSubscriptionExisted = 0x11,

    /// <summary>AUTH: next step.</summary>
    ContinueAuthentication = 0x18,

    /// <summary>AUTH: start again.</summary>
    ReAuthenticate = 0x19,

    /// <summary>Failure without a closer reason.</summary>
    UnspecifiedError = 0x80,

    /// <summary>The bytes do not form a packet.</summary>
    MalformedPacket = 0x81,

    /// <summary>A well-formed packet that the protocol forbids here.</summary>
    ProtocolError = 0x82,

    /// <summary>Valid, but not accepted by this implementation.</summary>
    ImplementationSpecificError = 0x83,

    /// <summary>The protocol level is not served.</summary>
    UnsupportedProtocolVersion = 0x84,

    /// <summary>The client identifier is not allowed.</summary>
    ClientIdentifierNotValid = 0x85,

    /// <summary>User name or password refused.</summary>
    BadUserNameOrPassword = 0x86,

    /// <summary>Not allowed to do this.</summary>
    NotAuthorized = 0x87,

    /// <summary>The server does not serve at present.</summary>
    ServerUnavailable = 0x88,

    /// <summary>The server is busy: try later.</summary>
    ServerBusy = 0x89,

    /// <summary>The client is banned by administration.</summary>
    Banned = 0x8A,

    /// <summary>The server stops.</summary>
    ServerShuttingDown = 0x8B,

    /// <summary>The authentication method is not supported.</summary>
    BadAuthenticationMethod = 0x8C,

    /// <summary>Nothing came for 1.5 times the keep-alive.</summary>
    KeepAliveTimeout = 0x8D,

    /// <summary>Another connection uses the same client identifier.</summary>
    SessionTakenOver = 0x8E,

    /// <summary>The topic filter is not accepted.</summary>
    TopicFilterInvalid = 0x8F,

    /// <summary>The topic name is not accepted.</summary>
    TopicNameInvalid = 0x90,

    /// <summary>The packet identifier is in use.</summary>
    PacketIdentifierInUse = 0x91,

    /// <summary>The packet identifier is unknown.</summary>
    PacketIdentifierNotFound = 0x92,

    /// <summary>More unacknowledged publishes than allowed.</summary>
    ReceiveMaximumExceeded = 0x93,

    /// <summary>Topic alias 0 or above the maximum.</summary>
    TopicAliasInvalid = 0x94,

    /// <summary>The packet is larger than the receiver accepts.</summary>
    PacketTooLarge = 0x95,

    /// <summary>Too many messages in a time.</summary>
    MessageRateTooHigh = 0x96,

    /// <summary>A limit of the receiver is exceeded.</summary>
    QuotaExceeded = 0x97,

    /// <summary>Ended by an administrator or a rule.</summary>
    AdministrativeAction = 0x98,

    /// <summary>The payload does not have the announced format.</summary>
    PayloadFormatInvalid = 0x99,

    /// <summary>Retained messages are not supported.</summary>
    RetainNotSupported = 0x9A,

    /// <summary>The QoS is not supported.</summary>
    QosNotSupported = 0x9B,

    /// <summary>Use another server for now.</summary>
    UseAnotherServer = 0x9C,

    /// <summary>Use another server from now on.</summary>
    ServerMoved = 0x9D,

    /// <summary>Shared subscriptions are not supported.</summary>
    SharedSubscriptionsNotSupported = 0x9E,

    /// <summary>Too many connections in a time.</summary>
    ConnectionRateExceeded = 0x9F,

    /// <summary>The longest allowed connection time is over.</summary>
    MaximumConnectTime = 0xA0,

    /// <summary>Subscription identifiers are not supported.</summary>
    SubscriptionIdentifiersNotSupported = 0xA1,

    /// <summary>Wildcard subscriptions are not supported.</summary>
    WildcardSubscriptionsNotSupported = 0xA2,
}
