namespace Yuimori.Mqtt.Codec;

/// <summary>Writes a property block, MQTT 5.0 §2.2.2, in the order of the identifiers.</summary>
internal static class PropertyWriter
{
    internal static void Write(ref PacketWriter writer, MqttProperties? properties, ulong scope)
    {
        if (properties is null)
        {
            writer.WriteByte(0);
            return;
        }
        var counter = PacketWriter.Counting();
        WriteAll(ref counter, properties, scope);
        writer.WriteVariableInt((uint)counter.Position);
        WriteAll(ref writer, properties, scope);
    }

    private static void WriteAll(ref PacketWriter writer, MqttProperties p, ulong scope)
    {
        WriteFlag(ref writer, scope, MqttPropertyId.PayloadFormatIndicator, p.PayloadIsUtf8);
        WriteUInt32(ref writer, scope, MqttPropertyId.MessageExpiryInterval, p.MessageExpirySeconds);
        WriteString(ref writer, scope, MqttPropertyId.ContentType, p.ContentType);
        WriteString(ref writer, scope, MqttPropertyId.ResponseTopic, p.ResponseTopic);
        WriteBinary(ref writer, scope, MqttPropertyId.CorrelationData, p.CorrelationData);
        foreach (var id in p.SubscriptionIdentifiers ?? [])
        {
            Begin(ref writer, scope, MqttPropertyId.SubscriptionIdentifier);
            writer.WriteVariableInt(id);
        }
        WriteUInt32(ref writer, scope, MqttPropertyId.SessionExpiryInterval, p.SessionExpirySeconds);
        WriteString(ref writer, scope, MqttPropertyId.AssignedClientIdentifier, p.AssignedClientId);
        WriteUInt16(ref writer, scope, MqttPropertyId.ServerKeepAlive, p.ServerKeepAliveSeconds);
        WriteString(ref writer, scope, MqttPropertyId.AuthenticationMethod, p.AuthenticationMethod);
        WriteBinary(ref writer, scope, MqttPropertyId.AuthenticationData, p.AuthenticationData);
        WriteFlag(ref writer, scope, MqttPropertyId.RequestProblemInformation, p.RequestProblemInformation);
        WriteUInt32(ref writer, scope, MqttPropertyId.WillDelayInterval, p.WillDelaySeconds);
        WriteFlag(ref writer, scope, MqttPropertyId.RequestResponseInformation, p.RequestResponseInformation);
        WriteString(ref writer, scope, MqttPropertyId.ResponseInformation, p.ResponseInformation);
        WriteString(ref writer, scope, MqttPropertyId.ServerReference, p.ServerReference);
        WriteString(ref writer, scope, MqttPropertyId.ReasonString, p.ReasonString);
        WriteUInt16(ref writer, scope, MqttPropertyId.ReceiveMaximum, p.ReceiveMaximum);
        WriteUInt16(ref writer, scope, MqttPropertyId.TopicAliasMaximum, p.TopicAliasMaximum);
        WriteUInt16(ref writer, scope, MqttPropertyId.TopicAlias, p.TopicAlias);
        WriteFlag(ref writer, scope, MqttPropertyId.MaximumQos, MaximumQos(p));
        WriteFlag(ref writer, scope, MqttPropertyId.RetainAvailable, p.RetainAvailable);
        WriteUserProperties(ref writer, p.UserProperties ?? []);
        WriteUInt32(ref writer, scope, MqttPropertyId.MaximumPacketSize, p.MaximumPacketBytes);
        WriteFlag(ref writer, scope, MqttPropertyId.WildcardSubscriptionAvailable, p.WildcardSubscriptionAvailable);
        WriteFlag(ref writer, scope, MqttPropertyId.SubscriptionIdentifierAvailable, p.SubscriptionIdentifierAvailable);
        WriteFlag(ref writer, scope, MqttPropertyId.SharedSubscriptionAvailable, p.SharedSubscriptionAvailable);
    }

    private static bool? MaximumQos(MqttProperties properties) =>
        properties.MaximumQos is { } qos ? qos != MqttQos.AtMostOnce : null;

    private static void WriteUserProperties(ref PacketWriter writer, IReadOnlyList<MqttUserProperty> properties)
    {
        foreach (var property in properties)
        {
            writer.WriteByte((byte)MqttPropertyId.UserProperty);
            writer.WriteString(property.Name);
            writer.WriteString(property.Value);
        }
    }

    /// <summary>
    /// A property outside its packet is a mistake of the caller: the peer would have to disconnect us.
    /// </summary>
    private static void Begin(ref PacketWriter writer, ulong scope, MqttPropertyId id)
    {
        if ((scope & (1UL << (int)id)) == 0)
            throw new ArgumentException($"{id} cannot stand in this packet.", nameof(id));
        writer.WriteByte((byte)id);
    }

    private static void WriteFlag(ref PacketWriter writer, ulong scope, MqttPropertyId id, bool? value)
    {
        if (value is not { } known)
            return;
        Begin(ref writer, scope, id);
        writer.WriteByte(known ? (byte)1 : (byte)0);
    }

    private static void WriteUInt16(ref PacketWriter writer, ulong scope, MqttPropertyId id, ushort? value)
    {
        if (value is not { } known)
            return;
        Begin(ref writer, scope, id);
        writer.WriteUInt16(known);
    }

    private static void WriteUInt32(ref PacketWriter writer, ulong scope, MqttPropertyId id, uint? value)
    {
        if (value is not { } known)
            return;
        Begin(ref writer, scope, id);
        writer.WriteUInt32(known);
    }

    private static void WriteString(ref PacketWriter writer, ulong scope, MqttPropertyId id, string? value)
    {
        if (value is null)
            return;
        Begin(ref writer, scope, id);
        writer.WriteString(value);
    }

    private static void WriteBinary(
        ref PacketWriter writer, ulong scope, MqttPropertyId id, ReadOnlyMemory<byte>? value)
    {
        if (value is not { } known)
            return;
        Begin(ref writer, scope, id);
        writer.WriteBinary(known.Span);
    }
}
