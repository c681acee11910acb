namespace Yuimori.Mqtt;

/// <summary>What a reason code means for whoever receives it, and which packet may carry it.</summary>
public static class MqttReasonCodes
{
    /// <summary>True for 0x80 and above, MQTT 5.0 §2.4.</summary>
    public static bool IsError(this MqttReasonCode code) => (byte)code >= 0x80;

    /// <summary>Whether MQTT 5.0 lists <paramref name="code"/> for packets of <paramref name="type"/>.</summary>
    public static bool IsAllowedIn(this MqttReasonCode code, MqttPacketType type) => type switch
    {
        MqttPacketType.ConnAck => (byte)code is 0 or (>= 0x80 and <= 0x8A) or 0x8C or 0x90 or 0x95 or 0x97
            or (>= 0x99 and <= 0x9D) or 0x9F,
        MqttPacketType.PubAck or MqttPacketType.PubRec =>
            (byte)code is 0 or 0x10 or 0x80 or 0x83 or 0x87 or 0x90 or 0x91 or 0x97 or 0x99,
        MqttPacketType.PubRel or MqttPacketType.PubComp => (byte)code is 0 or 0x92,
        MqttPacketType.SubAck => (byte)code is <= 2 or 0x80 or 0x83 or 0x87 or 0x8F or 0x91 or 0x97 or 0x9E or 0xA1
            or 0xA2,
        MqttPacketType.UnsubAck => (byte)code is 0 or 0x11 or 0x80 or 0x83 or 0x87 or 0x8F or 0x91,
        MqttPacketType.Disconnect => (byte)code is 0 or 4 or (>= 0x80 and <= 0x83) or 0x87 or 0x89 or 0x8B
            or (>= 0x8D and <= 0x90) or (>= 0x93 and <= 0xA2),
        MqttPacketType.Auth => (byte)code is 0 or 0x18 or 0x19,
        _ => false,
    };

    /// <summary>The CONNACK return code of 3.1.1 (§3.2.2.3) nearest to a reason code.</summary>
    internal static byte ToReturnCode(this MqttReasonCode code) => code switch
    {
        MqttReasonCode.Success => 0,
        MqttReasonCode.UnsupportedProtocolVersion => 1,
        MqttReasonCode.ClientIdentifierNotValid => 2,
        MqttReasonCode.ServerUnavailable or MqttReasonCode.ServerBusy or MqttReasonCode.ServerShuttingDown
            or MqttReasonCode.QuotaExceeded or MqttReasonCode.ConnectionRateExceeded
            or MqttReasonCode.UseAnotherServer or MqttReasonCode.ServerMoved => 3,
        MqttReasonCode.BadUserNameOrPassword => 4,
        _ => 5,
    };

    /// <summary>The reason code for a CONNACK return code of 3.1.1; null for a reserved value.</summary>
    internal static MqttReasonCode? FromReturnCode(byte code) => code switch
    {
        0 => MqttReasonCode.Success,
        1 => MqttReasonCode.UnsupportedProtocolVersion,
        2 => MqttReasonCode.ClientIdentifierNotValid,
        3 => MqttReasonCode.ServerUnavailable,
        4 => MqttReasonCode.BadUserNameOrPassword,
        5 => MqttReasonCode.NotAuthorized,
        _ => null,
    };
}
