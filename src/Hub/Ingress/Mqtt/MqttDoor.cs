using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Yuimori.Hub.Identity;
using Yuimori.Initiation.Authentication;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>
/// Who may come in by MQTT (F3, D4): judged in the handshake, so that a stranger gets no further, and again at CONNECT,
/// where the session gets its identity. Before the wizard is done the door is shut (F1).
/// </summary>
internal sealed class MqttDoor(
    SetupWizard wizard,
    HubCertificates certificates,
    PeerAuthentication peers,
    RefusalStatements refusals,
    ImpersonationWatch impersonations,
    ConnectLimit connects,
    DrillRefusals drills,
    ILogger<MqttDoor> log) : IMqttAuthenticator
{
    /// <summary>TLS of one connection.</summary>
    /// <exception cref="ConnectionAbortedException">The hub is not set up: Kestrel closes the connection.</exception>
    public SslServerAuthenticationOptions Handshake(BaseConnectionContext connection)
    {
        if (!wizard.IsDone) throw new ConnectionAbortedException("The hub is not set up yet");
        return TlsPolicy.ForServer(certificates.Server, certificate => Judge(connection, certificate));
    }

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation)
    {
        var verdict = peers.Judge(connection.Features.Get<ITlsConnectionFeature>()?.ClientCertificate);
        if (!verdict.IsAdmitted) return Refuse(MqttReasonCode.NotAuthorized, verdict.Why);
        if (impersonations.NoteClientId(verdict.Id.Component, connect.ClientId))
        {
            return Refuse(MqttReasonCode.ClientIdentifierNotValid, "client id of another member");
        }

        if (!connects.TryTake(verdict.Id.Component)) return Refuse(MqttReasonCode.ConnectionRateExceeded, "too often");
        var tls = connection.Features.Get<ITlsHandshakeFeature>();
        var protection = tls is null ? null : new SessionProtection(tls.Protocol, tls.NegotiatedCipherSuite);
        return ValueTask.FromResult(
            MqttAuthenticationResult.Accept(new PeerIdentity(verdict.Id, verdict.Until.Value, protection)));
    }

    private static ValueTask<MqttAuthenticationResult> Refuse(MqttReasonCode code, string why) =>
        ValueTask.FromResult(MqttAuthenticationResult.Refuse(code, why));

    private bool Judge(BaseConnectionContext connection, X509Certificate2? certificate)
    {
        var verdict = peers.Judge(certificate);
        if (verdict.IsAdmitted) return true;
        if (drills.TryTake(connection.RemoteEndPoint, verdict.Why)) return false;
        log.PeerRefused(connection.ConnectionId, connection.RemoteEndPoint, verdict.Why, verdict.Subject);
        refusals.Note(connection.RemoteEndPoint, verdict.Why, verdict.Subject);
        return false;
    }
}
