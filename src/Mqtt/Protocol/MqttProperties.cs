namespace Yuimori.Mqtt;

/// <summary>
/// The properties of an MQTT 5.0 packet or will, MQTT 5.0 §2.2.2. An absent property is null; which property a packet
/// may carry is checked by the codec. Immutable: one instance is shared by every subscriber of a message.
/// </summary>
public sealed record MqttProperties
{
    // The decoder fills the fields one by one before anybody else sees the object; users only have init.
    internal bool? _payloadIsUtf8;
    internal uint? _messageExpirySeconds;
    internal string? _contentType;
    internal string? _responseTopic;
    internal ReadOnlyMemory<byte>? _correlationData;
    internal IReadOnlyList<uint>? _subscriptionIdentifiers;
    internal uint? _sessionExpirySeconds;
    internal string? _assignedClientId;
    internal ushort? _serverKeepAliveSeconds;
    internal string? _authenticationMethod;
    internal ReadOnlyMemory<byte>? _authenticationData;
    internal bool? _requestProblemInformation;
    internal uint? _willDelaySeconds;
    internal bool? _requestResponseInformation;
    internal string? _responseInformation;
    internal string? _serverReference;
    internal string? _reasonString;
    internal ushort? _receiveMaximum;
    internal ushort? _topicAliasMaximum;
    internal ushort? _topicAlias;
    internal MqttQos? _maximumQos;
    internal bool? _retainAvailable;
    internal IReadOnlyList<MqttUserProperty>? _userProperties;
    internal uint? _maximumPacketBytes;
    internal bool? _wildcardSubscriptionAvailable;
    internal bool? _subscriptionIdentifierAvailable;
    internal bool? _sharedSubscriptionAvailable;

    /// <summary>Payload Format Indicator (0x01): true when the payload is UTF-8 text.</summary>
    public bool? PayloadIsUtf8 { get => _payloadIsUtf8; init => _payloadIsUtf8 = value; }

    /// <summary>Message Expiry Interval (0x02), seconds.</summary>
    public uint? MessageExpirySeconds { get => _messageExpirySeconds; init => _messageExpirySeconds = value; }

    /// <summary>Content Type (0x03).</summary>
    public string? ContentType { get => _contentType; init => _contentType = value; }

    /// <summary>Response Topic (0x08): a topic name without wildcards.</summary>
    public string? ResponseTopic { get => _responseTopic; init => _responseTopic = value; }

    /// <summary>Correlation Data (0x09).</summary>
    public ReadOnlyMemory<byte>? CorrelationData { get => _correlationData; init => _correlationData = value; }

    /// <summary>Subscription Identifiers (0x0B), each 1 to 268,435,455; SUBSCRIBE has at most one.</summary>
    public IReadOnlyList<uint>? SubscriptionIdentifiers
    {
        get => _subscriptionIdentifiers;
        init => _subscriptionIdentifiers = value;
    }

    /// <summary>Session Expiry Interval (0x11), seconds; 0xFFFFFFFF: never.</summary>
    public uint? SessionExpirySeconds { get => _sessionExpirySeconds; init => _sessionExpirySeconds = value; }

    /// <summary>Assigned Client Identifier (0x12).</summary>
    public string? AssignedClientId { get => _assignedClientId; init => _assignedClientId = value; }

    /// <summary>Server Keep Alive (0x13), seconds.</summary>
    public ushort? ServerKeepAliveSeconds { get => _serverKeepAliveSeconds; init => _serverKeepAliveSeconds = value; }

    /// <summary>Authentication Method (0x15).</summary>
    public string? AuthenticationMethod { get => _authenticationMethod; init => _authenticationMethod = value; }

    /// <summary>Authentication Data (0x16).</summary>
    public ReadOnlyMemory<byte>? AuthenticationData { get => _authenticationData; init => _authenticationData = value; }

    /// <summary>Request Problem Information (0x17); absent means true.</summary>
    public bool? RequestProblemInformation
    {
        get => _requestProblemInformation;
        init => _requestProblemInformation = value;
    }

    /// <summary>Will Delay Interval (0x18), seconds.</summary>
    public uint? WillDelaySeconds { get => _willDelaySeconds; init => _willDelaySeconds = value; }

    /// <summary>Request Response Information (0x19); absent means false.</summary>
    public bool? RequestResponseInformation
    {
        get => _requestResponseInformation;
        init => _requestResponseInformation = value;
    }

    /// <summary>Response Information (0x1A).</summary>
    public string? ResponseInformation { get => _responseInformation; init => _responseInformation = value; }

    /// <summary>Server Reference (0x1C).</summary>
    public string? ServerReference { get => _serverReference; init => _serverReference = value; }

    /// <summary>Reason String (0x1F): for people, never for decisions.</summary>
    public string? ReasonString { get => _reasonString; init => _reasonString = value; }

    /// <summary>Receive Maximum (0x21), 1 to 65,535; absent means 65,535.</summary>
    public ushort? ReceiveMaximum { get => _receiveMaximum; init => _receiveMaximum = value; }

    /// <summary>Topic Alias Maximum (0x22); absent means 0: no alias may be sent.</summary>
    public ushort? TopicAliasMaximum { get => _topicAliasMaximum; init => _topicAliasMaximum = value; }

    /// <summary>Topic Alias (0x23), 1 or more; lives only as long as the connection.</summary>
    public ushort? TopicAlias { get => _topicAlias; init => _topicAlias = value; }

    /// <summary>Maximum QoS (0x24): 0 or 1; absent means 2.</summary>
    public MqttQos? MaximumQos { get => _maximumQos; init => _maximumQos = value; }

    /// <summary>Retain Available (0x25); absent means true.</summary>
    public bool? RetainAvailable { get => _retainAvailable; init => _retainAvailable = value; }

    /// <summary>User Properties (0x26), in order, names may repeat.</summary>
    public IReadOnlyList<MqttUserProperty>? UserProperties { get => _userProperties; init => _userProperties = value; }

    /// <summary>Maximum Packet Size (0x27), bytes, 1 or more; absent means no limit.</summary>
    public uint? MaximumPacketBytes { get => _maximumPacketBytes; init => _maximumPacketBytes = value; }

    /// <summary>Wildcard Subscription Available (0x28); absent means true.</summary>
    public bool? WildcardSubscriptionAvailable
    {
        get => _wildcardSubscriptionAvailable;
        init => _wildcardSubscriptionAvailable = value;
    }

    /// <summary>Subscription Identifiers Available (0x29); absent means true.</summary>
    public bool? SubscriptionIdentifierAvailable
    {
        get => _subscriptionIdentifierAvailable;
        init => _subscriptionIdentifierAvailable = value;
    }

    /// <summary>Shared Subscription Available (0x2A); absent means true.</summary>
    public bool? SharedSubscriptionAvailable
    {
        get => _sharedSubscriptionAvailable;
        init => _sharedSubscriptionAvailable = value;
    }
}
