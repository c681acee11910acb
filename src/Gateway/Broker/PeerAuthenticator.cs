using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// Turns the handshake's verdict into a session's identity. User name, password and client id of MQTT grant nothing; a
/// client id that is another member's is refused and alarmed.
/// </summary>
/// <param name="self">The gateway, whose own drills are not slowed.</param>
/// <param name="impersonations">Judges client ids.</param>
/// <param name="connects">How often a member may connect.</param>
/// <param name="sessions">How many sessions a member has.</param>
internal sealed class PeerAuthenticator(
    ComponentId self, ImpersonationWatch impersonations, ConnectLimit connects, SessionCounts sessions)
    : IMqttAuthenticator
{
    /// <inheritdoc/>
    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation) =>
        ValueTask.FromResult(Authenticate(connection, connect));

    private MqttAuthenticationResult Authenticate(ConnectionContext connection, ConnectPacket connect)
    {
        if (TlsDoor.VerdictOf(connection) is not { IsAdmitted: true } verdict)
            return MqttAuthenticationResult.Refuse(MqttReasonCode.NotAuthorized, "no certificate was judged");
        var member = verdict.Id.Component;
        if (impersonations.NoteClientId(member, connect.ClientId))
        {
            return MqttAuthenticationResult.Refuse(
                MqttReasonCode.ClientIdentifierNotValid, $"{member} calls itself {connect.ClientId}");
        }

        if (member != self && !connects.TryTake(member))
        {
            return MqttAuthenticationResult.Refuse(
                MqttReasonCode.ConnectionRateExceeded, $"{member} connects too often");
        }

        return sessions.CountOf(member) >= SessionCounts.PerMemberMax
            ? MqttAuthenticationResult.Refuse(MqttReasonCode.QuotaExceeded, $"{member} has too many sessions")
            : MqttAuthenticationResult.Accept(new PeerIdentity(verdict.Id, verdict.Until.Value, Of(connection)));
    }

    private static SessionProtection? Of(ConnectionContext connection) =>
        connection.Features.Get<ITlsHandshakeFeature>() is { } tls
            ? new SessionProtection(tls.Protocol, tls.NegotiatedCipherSuite)
            : null;
}
