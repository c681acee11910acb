using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Codec;

/// <summary>CONNECT and CONNACK, MQTT 5.0 §3.1 and §3.2.</summary>
internal static class ConnectParser
{
    private const byte CleanStartFlag = 0x02;
    private const byte WillFlag = 0x04;
    private const byte WillQosMask = 0x18;
    private const byte WillRetainFlag = 0x20;
    private const byte PasswordFlag = 0x40;
    private const byte UserNameFlag = 0x80;

    internal static ConnectPacket? Parse(ref PacketReader reader, MqttCodecLimits limits, out MqttVersion? version)
    {
        version = ReadVersion(ref reader);
        var flags = ReadFlags(ref reader, version);
        var keepAlive = reader.ReadUInt16();
        var v5 = version == MqttVersion.V5;
        var properties = v5 ? PropertyReader.Read(ref reader, PropertyScope.Connect, limits) : null;
        var clientId = reader.ReadString(identifier: true);
        var will = (flags & WillFlag) != 0 ? ReadWill(ref reader, flags, v5, limits) : null;
        var userName = (flags & UserNameFlag) != 0 ? reader.ReadString(identifier: true) : null;
        ReadOnlyMemory<byte>? password = null;
        if ((flags & PasswordFlag) != 0)
            password = reader.ReadBinary().ToArray();
        if (reader.Failed)
            return null;
        return new ConnectPacket
        {
            Version = version!.Value,
            ClientId = clientId,
            CleanStart = (flags & CleanStartFlag) != 0,
            KeepAliveSeconds = keepAlive,
            Will = will,
            UserName = userName,
            Password = password,
            Properties = properties,
        };
    }

    internal static ConnAckPacket? ParseConnAck(ref PacketReader reader, MqttVersion version, MqttCodecLimits limits)
    {
        var sessionPresent = reader.ReadFlag("reserved acknowledge flags are set");
        var at = reader.Position;
        var code = reader.ReadByte();
        var v5 = version == MqttVersion.V5;
        MqttReasonCode? reason = v5 ? (MqttReasonCode)code : MqttReasonCodes.FromReturnCode(code);
        if (reason is null || (v5 && !reason.Value.IsAllowedIn(MqttPacketType.ConnAck)))
            reader.Fail("a reason code that CONNACK cannot carry", at: at);
        if (sessionPresent && code != 0)
            reader.Fail("session present in a refusal", MqttReasonCode.ProtocolError, 0);
        var properties = v5 ? PropertyReader.Read(ref reader, PropertyScope.ConnAck, limits) : null;
        if (reader.Failed)
            return null;
        return new ConnAckPacket
        {
            SessionPresent = sessionPresent,
            ReasonCode = reason!.Value,
            Properties = properties,
        };
    }

    private static MqttVersion? ReadVersion(ref PacketReader reader)
    {
        var name = reader.ReadBinary();
        if (!reader.Failed && !name.SequenceEqual("MQTT"u8))
            reader.Fail("the protocol is not 'MQTT'", MqttReasonCode.UnsupportedProtocolVersion, 0);
        var at = reader.Position;
        var level = reader.ReadByte();
        if (level is 4 or 5)
            return reader.Failed ? null : (MqttVersion)level;
        reader.Fail("the protocol level is neither 4 nor 5", MqttReasonCode.UnsupportedProtocolVersion, at);
        return null;
    }

    private static byte ReadFlags(ref PacketReader reader, MqttVersion? version)
    {
        var at = reader.Position;
        var flags = reader.ReadByte();
        if ((flags & 1) != 0)
            reader.Fail("the reserved connect flag is set", at: at);
        if ((flags & WillFlag) == 0 && (flags & (WillQosMask | WillRetainFlag)) != 0)
            reader.Fail("will QoS or will retain without a will", at: at);
        if ((flags & WillQosMask) == WillQosMask)
            reader.Fail("will QoS 3", at: at);
        // [MQTT-3.1.2-22] of 3.1.1; 5.0 lifted it, §3.1.2.9.
        if (version == MqttVersion.V311 && (flags & (PasswordFlag | UserNameFlag)) == PasswordFlag)
            reader.Fail("a password without a user name", at: at);
        return flags;
    }

    private static MqttWill? ReadWill(ref PacketReader reader, byte flags, bool v5, MqttCodecLimits limits)
    {
        var properties = v5 ? PropertyReader.Read(ref reader, PropertyScope.Will, limits) : null;
        var at = reader.Position;
        var name = reader.ReadBinary();
        MqttTopicName? topic = null;
        if (!reader.Failed && !MqttTopicName.TryCreate(name, out topic, out var problem))
            reader.Fail(problem, MqttReasonCode.TopicNameInvalid, at);
        var payload = reader.ReadBinary();
        if (reader.Failed)
            return null;
        return new MqttWill
        {
            Topic = topic!,
            Payload = payload.ToArray(),
            Qos = (MqttQos)((flags & WillQosMask) >> 3),
            Retain = (flags & WillRetainFlag) != 0,
            Properties = properties,
        };
    }
}
