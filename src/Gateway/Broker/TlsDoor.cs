using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Yuimori.Initiation.Authentication;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// The broker's door: mutual TLS (F10), the peer's certificate judged in the handshake (F3). What it found stays with
/// the connection, so that nobody judges a second time by other rules.
/// </summary>
/// <param name="own">The gateway's certificate.</param>
/// <param name="peers">Judges certificates.</param>
/// <param name="refusals">States refusals.</param>
/// <param name="drills">Takes the refusals that drills provoke.</param>
/// <param name="logger">Every refusal, at debug level: statements are coalesced, and a flood must not fill the
/// log.</param>
internal sealed class TlsDoor(
    SslStreamCertificateContext own,
    PeerAuthentication peers,
    RefusalStatements refusals,
    DrillRefusals drills,
    ILogger<TlsDoor> logger)
{
    /// <summary>5 s; stops peers that begin a handshake and go silent from holding connections.</summary>
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>For the listener.</summary>
    internal TlsHandshakeCallbackOptions Options => new()
    {
        HandshakeTimeout = HandshakeTimeout,
        OnConnection = context =>
        {
            var connection = context.Connection;
            return ValueTask.FromResult(TlsPolicy.ForServer(own, certificate => Judge(connection, certificate)));
        },
    };

    /// <summary>The verdict of a connection's handshake; null when it had none.</summary>
    internal static PeerVerdict? VerdictOf(ConnectionContext connection) => connection.Features.Get<PeerVerdict>();

    private bool Judge(ConnectionContext connection, X509Certificate2? certificate)
    {
        var verdict = peers.Judge(certificate);
        if (verdict.IsAdmitted)
        {
            connection.Features.Set(verdict);
            HandshakeLimit.Admit(connection);
            return true;
        }

        GatewayLog.Refused(logger, connection.RemoteEndPoint, verdict.Why, verdict.Subject);
        if (!drills.TryTake(connection.RemoteEndPoint, verdict.Why))
            refusals.Note(connection.RemoteEndPoint, verdict.Why, verdict.Subject);
        return false;
    }
}
