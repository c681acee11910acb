using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Hub.Identity;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;

namespace Yuimori.Hub.Drills;

/// <summary>The hub tries its own doors, as a stranger and as a member without rights (F3, F4).</summary>
internal sealed class HubDrills(
    HubAddresses addresses,
    HubCertificates certificates,
    HubPlan plan,
    DrillRefusals refusals,
    IJournal journal,
    TimeProvider clock)
{
    private volatile AccessDrill? _access;

    /// <summary>Whether a denial or session of this peer belongs to a drill, and is stated as such alone.</summary>
    public bool IsDrill(ComponentId peer) => peer == plan.Component && _access?.IsRunning == true;

    /// <summary>Runs every drill once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (plan.Gateways.Count == 0) return;
        var listener = await addresses.Mqtt.WaitAsync(cancellation);
        var gateway = plan.Gateways[0].Component;
        var posed = new SpiffeId(certificates.TrustDomain, PeerKind.Gateway, gateway);
        var authentication = new AuthenticationDrill(
            listener,
            certificate => Tls(certificate, listener.Address.ToString()),
            certificates.Authority,
            posed,
            refusals,
            journal,
            clock);
        await authentication.RunAsync(cancellation);
        _access = new AccessDrill(OpenAsync, gateway, journal, clock);
        await _access.RunAsync(cancellation);
    }

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var listener = await addresses.Mqtt.WaitAsync(cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(listener, cancellation);
            var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(
                Tls(certificates.Certificate, listener.Address.ToString()), cancellation);
            return stream;
        }
        catch
        {
            // Boundary: nothing is decided here; the socket is closed and the failure goes on.
            socket.Dispose();
            throw;
        }
    }

    // Another program on this port must not be taken for the broker: only the hub's own certificate counts.
    private SslClientAuthenticationOptions Tls(X509Certificate2? own, string host) => TlsPolicy.ForClient(
        own,
        host,
        server => PeerCertificate.Check(
            server, certificates.Authority, certificates.TrustDomain, clock, CertificateUse.Server) is { IsOk: true } id
            && id.Value == certificates.Id);
}
