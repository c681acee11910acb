namespace Yuimori.Mqtt.Codec;

/// <summary>Reads a property block, MQTT 5.0 §2.2.2: allowed there, none twice, values in range.</summary>
internal static class PropertyReader
{
    // User Property and Subscription Identifier may repeat; the latter only in PUBLISH.
    private const ulong Repeatable = (1UL << 0x26) | (1UL << 0x0B);

    internal static MqttProperties? Read(ref PacketReader reader, ulong scope, MqttCodecLimits limits)
    {
        var length = reader.ReadVariableInt();
        if (length > reader.Remaining)
            reader.Fail("the property length reaches beyond the end of the packet");
        if (length == 0 || reader.Failed)
            return null;
        var properties = new MqttProperties();
        var end = reader.Position + (int)length;
        ulong seen = 0;
        while (!reader.Failed && reader.Position < end)
            ReadOne(ref reader, scope, limits, properties, ref seen);
        if (!reader.Failed && reader.Position != end)
            reader.Fail("a property reaches beyond the property length");
        if (properties.AuthenticationData is not null && properties.AuthenticationMethod is null)
            reader.Fail("authentication data without a method", MqttReasonCode.ProtocolError);
        return properties;
    }

    private static void ReadOne(
        ref PacketReader reader, ulong scope, MqttCodecLimits limits, MqttProperties properties, ref ulong seen)
    {
        var start = reader.Position;
        var id = reader.ReadByte();
        var bit = id < 64 ? 1UL << id : 0;
        if (bit == 0 || (scope & bit) == 0)
            reader.Fail("a property that this packet cannot carry", at: start);
        var repeats = (Repeatable & bit) != 0 && scope != PropertyScope.Subscribe || id == 0x26;
        if ((seen & bit) != 0 && !repeats)
            reader.Fail("a property stands twice", MqttReasonCode.ProtocolError, start);
        seen |= bit;
        if (!reader.Failed && !ReadContent(ref reader, (MqttPropertyId)id, limits, properties))
            ReadSession(ref reader, (MqttPropertyId)id, properties);
    }

    private static bool ReadContent(
        ref PacketReader reader, MqttPropertyId id, MqttCodecLimits limits, MqttProperties to)
    {
        switch (id)
        {
            case MqttPropertyId.PayloadFormatIndicator:
                to._payloadIsUtf8 = reader.ReadFlag("the payload format indicator is neither 0 nor 1");
                return true;
            case MqttPropertyId.MessageExpiryInterval:
                to._messageExpirySeconds = reader.ReadUInt32();
                return true;
            case MqttPropertyId.ContentType:
                to._contentType = reader.ReadString();
                return true;
            case MqttPropertyId.ResponseTopic:
                to._responseTopic = ReadTopic(ref reader);
                return true;
            case MqttPropertyId.CorrelationData:
                to._correlationData = reader.ReadBinary().ToArray();
                return true;
            case MqttPropertyId.SubscriptionIdentifier:
                AddSubscriptionIdentifier(ref reader, limits, to);
                return true;
            case MqttPropertyId.TopicAlias:
                to._topicAlias = NotZero(ref reader, "topic alias 0", MqttReasonCode.TopicAliasInvalid);
                return true;
            case MqttPropertyId.WillDelayInterval:
                to._willDelaySeconds = reader.ReadUInt32();
                return true;
            case MqttPropertyId.UserProperty:
                AddUserProperty(ref reader, limits, to);
                return true;
            case MqttPropertyId.ReasonString:
                to._reasonString = reader.ReadString();
                return true;
            default:
                return false;
        }
    }

    private static void ReadSession(ref PacketReader reader, MqttPropertyId id, MqttProperties to)
    {
        switch (id)
        {
            case MqttPropertyId.SessionExpiryInterval:
                to._sessionExpirySeconds = reader.ReadUInt32();
                break;
            case MqttPropertyId.AssignedClientIdentifier:
                to._assignedClientId = reader.ReadString(identifier: true);
                break;
            case MqttPropertyId.ServerKeepAlive:
                to._serverKeepAliveSeconds = reader.ReadUInt16();
                break;
            case MqttPropertyId.AuthenticationMethod:
                to._authenticationMethod = reader.ReadString();
                break;
            case MqttPropertyId.AuthenticationData:
                to._authenticationData = reader.ReadBinary().ToArray();
                break;
            case MqttPropertyId.ReceiveMaximum:
                to._receiveMaximum = NotZero(ref reader, "receive maximum 0", MqttReasonCode.ProtocolError);
                break;
            case MqttPropertyId.TopicAliasMaximum:
                to._topicAliasMaximum = reader.ReadUInt16();
                break;
            case MqttPropertyId.MaximumPacketSize:
                to._maximumPacketBytes = ReadMaximumPacketSize(ref reader);
                break;
            case MqttPropertyId.ServerReference:
                to._serverReference = reader.ReadString();
                break;
            case MqttPropertyId.ResponseInformation:
                to._responseInformation = reader.ReadString();
                break;
            default:
                ReadSwitch(ref reader, id, to);
                break;
        }
    }

    private static void ReadSwitch(ref PacketReader reader, MqttPropertyId id, MqttProperties to)
    {
        var value = reader.ReadFlag("a property that is a switch is neither 0 nor 1");
        switch (id)
        {
            case MqttPropertyId.RequestProblemInformation:
                to._requestProblemInformation = value;
                break;
            case MqttPropertyId.RequestResponseInformation:
                to._requestResponseInformation = value;
                break;
            case MqttPropertyId.MaximumQos:
                to._maximumQos = value ? MqttQos.AtLeastOnce : MqttQos.AtMostOnce;
                break;
            case MqttPropertyId.RetainAvailable:
                to._retainAvailable = value;
                break;
            case MqttPropertyId.WildcardSubscriptionAvailable:
                to._wildcardSubscriptionAvailable = value;
                break;
            case MqttPropertyId.SubscriptionIdentifierAvailable:
                to._subscriptionIdentifierAvailable = value;
                break;
            case MqttPropertyId.SharedSubscriptionAvailable:
                to._sharedSubscriptionAvailable = value;
                break;
            default:
                reader.Fail("an unknown property");
                break;
        }
    }

    private static ushort NotZero(ref PacketReader reader, string text, MqttReasonCode reason)
    {
        var start = reader.Position;
        var value = reader.ReadUInt16();
        if (value == 0)
            reader.Fail(text, reason, start);
        return value;
    }

    private static uint ReadMaximumPacketSize(ref PacketReader reader)
    {
        var start = reader.Position;
        var value = reader.ReadUInt32();
        if (value == 0)
            reader.Fail("maximum packet size 0", MqttReasonCode.ProtocolError, start);
        return value;
    }

    private static string ReadTopic(ref PacketReader reader)
    {
        var start = reader.Position;
        var topic = reader.ReadBinary();
        if (!reader.Failed && MqttText.CheckTopicName(topic) is { } problem)
            reader.Fail(problem, MqttReasonCode.ProtocolError, start);
        return reader.Failed ? string.Empty : MqttText.Utf8.GetString(topic);
    }

    private static void AddSubscriptionIdentifier(ref PacketReader reader, MqttCodecLimits limits, MqttProperties to)
    {
        var start = reader.Position;
        var value = reader.ReadVariableInt();
        if (value == 0)
            reader.Fail("subscription identifier 0", MqttReasonCode.ProtocolError, start);
        var list = (List<uint>)(to._subscriptionIdentifiers ??= new List<uint>(1));
        if (list.Count >= limits.EntriesPerPacketMax)
            reader.Fail("too many subscription identifiers", MqttReasonCode.QuotaExceeded, start);
        else
            list.Add(value);
    }

    private static void AddUserProperty(ref PacketReader reader, MqttCodecLimits limits, MqttProperties to)
    {
        var start = reader.Position;
        var list = (List<MqttUserProperty>)(to._userProperties ??= new List<MqttUserProperty>(2));
        if (list.Count >= limits.UserPropertiesMax)
            reader.Fail("too many user properties", MqttReasonCode.QuotaExceeded, start);
        var name = reader.ReadString();
        list.Add(new MqttUserProperty(name, reader.ReadString()));
    }
}
