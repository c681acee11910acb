using System.Text;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// What CONNECT must keep to before anybody is asked who it is, and what CONNACK says, MQTT 5.0 §3.2.
/// </summary>
internal static class ConnectRules
{
    internal static MqttSessionEnd? Check(ConnectPacket connect, MqttServerOptions options)
    {
        if (Encoding.UTF8.GetByteCount(connect.ClientId) > options.Limits.ClientIdBytesMax)
            return Broken(MqttReasonCode.ClientIdentifierNotValid, "the client identifier is too long");
        // [MQTT-3.1.3-8] of 3.1.1; 5.0 lets the server assign one in any case.
        if (connect.ClientId.Length == 0 && connect.Version == MqttVersion.V311 && !connect.CleanStart)
            return Broken(MqttReasonCode.ClientIdentifierNotValid, "no client identifier without a clean session");
        if (connect.Properties?.AuthenticationMethod is not null)
            return Broken(MqttReasonCode.BadAuthenticationMethod, "enhanced authentication is not offered");
        return connect.Will is { } will ? CheckWill(will, options) : null;
    }

    /// <summary>
    /// How long the client may be silent. A client that asks for more, or for none, gets the limit: 5.0 is told so;
    /// 3.1.1 cannot be told, so that only "none" is bounded there.
    /// </summary>
    internal static TimeSpan KeepAlive(ConnectPacket connect, MqttServerLimits limits)
    {
        var asked = TimeSpan.FromSeconds(connect.KeepAliveSeconds);
        if (asked == TimeSpan.Zero)
            return limits.KeepAliveMax;
        return asked > limits.KeepAliveMax && connect.Version == MqttVersion.V5 ? limits.KeepAliveMax : asked;
    }

    internal static ConnAckPacket Accept(
        ConnectPacket connect, MqttSessionInfo session, MqttServerOptions options, TimeSpan keepAlive)
    {
        if (connect.Version == MqttVersion.V311)
            return new ConnAckPacket();
        var limits = options.Limits;
        return new ConnAckPacket
        {
            Properties = new MqttProperties
            {
                // Sessions do not outlive their connection yet, and the client is told.
                SessionExpirySeconds = connect.Properties?.SessionExpirySeconds > 0 ? 0 : null,
                AssignedClientId = connect.ClientId.Length == 0 ? session.ClientId : null,
                ServerKeepAliveSeconds = keepAlive == TimeSpan.FromSeconds(connect.KeepAliveSeconds)
                    ? null
                    : (ushort)keepAlive.TotalSeconds,
                ReceiveMaximum = (ushort)limits.PublishesInFlightMax,
                TopicAliasMaximum = (ushort)limits.TopicAliasesMax,
                MaximumQos = MqttQos.AtLeastOnce,
                RetainAvailable = options.RetainedStore is null ? false : null,
                MaximumPacketBytes = (uint)limits.PacketBytesMax,
                SharedSubscriptionAvailable = false,
            },
        };
    }

    /// <summary>
    /// Null when nothing must or may be said: the peer does not speak MQTT, or 3.1.1 forbids an answer.
    /// </summary>
    internal static ConnAckPacket? Refuse(MqttReasonCode code, MqttVersion? version, string connectionId)
    {
        if (version == MqttVersion.V5)
        {
            return new ConnAckPacket
            {
                ReasonCode = code.IsAllowedIn(MqttPacketType.ConnAck) ? code : MqttReasonCode.ProtocolError,
                Properties = new MqttProperties { ReasonString = PeerText.For(code, connectionId) },
            };
        }
        var silent = code is MqttReasonCode.MalformedPacket or MqttReasonCode.ProtocolError
            or MqttReasonCode.PacketTooLarge or MqttReasonCode.TopicNameInvalid;
        if (silent || (version is null && code != MqttReasonCode.UnsupportedProtocolVersion))
            return null;
        return new ConnAckPacket { ReasonCode = code };
    }

    private static MqttSessionEnd? CheckWill(MqttWill will, MqttServerOptions options)
    {
        if (will.Qos == MqttQos.ExactlyOnce)
            return Broken(MqttReasonCode.QosNotSupported, "will QoS 2 is not supported");
        if (will.Retain && options.RetainedStore is null)
            return Broken(MqttReasonCode.RetainNotSupported, "retained messages are not supported");
        if (will.Topic.Utf8.Length > options.Limits.TopicBytesMax || will.Topic.Utf8[0] == '$'
            || will.Topic.CountLevels() > options.Limits.TopicLevelsMax)
        {
            return Broken(MqttReasonCode.TopicNameInvalid, "the will topic is not accepted");
        }
        return null;
    }

    private static MqttSessionEnd Broken(MqttReasonCode code, string text) =>
        new(MqttEndCause.ProtocolError, code, text);
}
