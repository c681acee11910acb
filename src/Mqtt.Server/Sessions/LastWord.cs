using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>The DISCONNECT a server sends before it closes; 3.1.1 has none.</summary>
internal static class LastWord
{
    internal static DisconnectPacket? For(MqttSessionInfo session, MqttSessionEnd end)
    {
        if (session.Version != MqttVersion.V5
            || end.Cause is MqttEndCause.ClientDisconnect or MqttEndCause.ConnectionLost)
        {
            return null;
        }
        var code = end.ReasonCode.IsError() && end.ReasonCode.IsAllowedIn(MqttPacketType.Disconnect)
            ? end.ReasonCode
            : MqttReasonCode.UnspecifiedError;
        return new DisconnectPacket
        {
            ReasonCode = code,
            Properties = new MqttProperties { ReasonString = Text(session, end, code) },
        };
    }

    /// <summary>Texts of protocol errors are fixed, and the host wrote the administrative one for the peer.</summary>
    private static string Text(MqttSessionInfo session, MqttSessionEnd end, MqttReasonCode code) =>
        end.Cause is MqttEndCause.ProtocolError or MqttEndCause.Administrative
            ? $"{end.Text} [{session.ConnectionId}]"
            : PeerText.For(code, session.ConnectionId);
}
