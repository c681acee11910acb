using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Gateway.Identity;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// The drills against the own broker. A drill believes nobody either: what answers at the own address must be this
/// gateway.
/// </summary>
/// <param name="near">Where this process reaches its broker.</param>
/// <param name="plan">The plan.</param>
/// <param name="identity">Who the gateway is.</param>
/// <param name="refusals">Where the broker tells the reason of a refusal.</param>
/// <param name="journal">Where results go.</param>
/// <param name="clock">The time.</param>
internal sealed class NearDrills(
    IPEndPoint near,
    GatewayPlan plan,
    GatewayIdentity identity,
    DrillRefusals refusals,
    IJournal journal,
    TimeProvider clock)
{
    private readonly ServerAuthentication _self = new(
        PeerKind.Gateway,
        plan.Component,
        c => PeerCertificate.Check(c, identity.Root, identity.Id.TrustDomain, clock, CertificateUse.Server));

    // Without members the gateway poses as itself: it has no topics on its own broker either.
    private SpiffeId Posed => plan.Members.Count == 0
        ? identity.Id
        : identity.Id with { Kind = plan.Members[0].Kind, Component = plan.Members[0].Component };

    /// <summary>Tries the door.</summary>
    internal AuthenticationDrill Authentication() =>
        new(near, Options, identity.Root, Posed, refusals, journal, clock);

    /// <summary>Tries the rules.</summary>
    internal AccessDrill Access() => new(OpenAsync, Posed.Component, journal, clock);

    private SslClientAuthenticationOptions Options(X509Certificate2? shown) =>
        TlsPolicy.ForClient(shown, near.Address.ToString(), c => _self.Judge(c).IsAdmitted);

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(near, cancellation);
            var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(Options(identity.Certificate), cancellation);
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
