using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Identity;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;

namespace Yuimori.Agent.Link;

/// <summary>
/// Opens mutual TLS to the gateway of the plan (F3, F10): its certificate must be of the hub's CA and name exactly that
/// gateway, or another member's stolen key would be enough to pose as it.
/// </summary>
internal sealed class GatewayDial(AgentPlan plan, AgentIdentity identity, TimeProvider clock, ILogger log)
{
    private readonly ServerAuthentication _gateway = new(
        PeerKind.Gateway,
        plan.Gateway,
        c => PeerCertificate.Check(c, identity.Root, identity.Id.TrustDomain, clock, CertificateUse.Server));

    private string? _lastRefusal;

    internal async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        SslStream? stream = null;
        try
        {
            await socket.ConnectAsync(plan.GatewayMqtt.Host, plan.GatewayMqtt.Port, cancellation);
            stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(
                TlsPolicy.ForClient(identity.Certificate, plan.GatewayMqtt.Host, Judge), cancellation);
            _lastRefusal = null;
            return stream;
        }
        catch
        {
            if (stream is not null) await stream.DisposeAsync();
            socket.Dispose();
            throw;
        }
    }

    private bool Judge(X509Certificate2? certificate)
    {
        var verdict = _gateway.Judge(certificate);
        if (verdict.IsAdmitted) return true;

        // Said once for each server: one that poses for months must not fill the log.
        var refusal = $"{verdict.Why} {verdict.Subject}";
        if (refusal != _lastRefusal) log.ServerRefused(verdict.Why, verdict.Subject);
        _lastRefusal = refusal;
        return false;
    }
}
