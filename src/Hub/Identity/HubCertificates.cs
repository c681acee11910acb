using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;

namespace Yuimori.Hub.Identity;

/// <summary>
/// The hub's own certificate, renewed in time without a restart, and those that it issues. Before the wizard is done
/// the own one carries the proposed trust domain and serves the wizard only.
/// </summary>
internal sealed class HubCertificates(
    CertificateAuthority authority, HubDirectory directory, HubPlan plan, SetupWizard wizard, TimeProvider clock)
    : IDisposable
{
    /// <summary>1 year: a component works on for months without its hub (design §6.7).</summary>
    private static readonly TimeSpan ComponentLife = TimeSpan.FromDays(365);

    /// <summary>
    /// 90 days, renewed at two thirds (D5): a stolen key of the hub is of use for a season, not for years.
    /// </summary>
    private static readonly TimeSpan OwnLife = TimeSpan.FromDays(90);

    private readonly KeyDirectory _keys = new(Path.Combine(directory.Keys, "hub"));
    private volatile Own? _own;

    /// <summary>The CA's certificate.</summary>
    public X509Certificate2 Authority => authority.Root;

    /// <summary>The trust domain in force.</summary>
    public string TrustDomain => wizard.Site?.TrustDomain ?? wizard.DefaultTrustDomain;

    /// <summary>The hub's identity.</summary>
    public SpiffeId Id => new(TrustDomain, PeerKind.Hub, plan.Component);

    /// <summary>The own certificate with its key, to sign with.</summary>
    public X509Certificate2 Certificate => Current.Certificate;

    /// <summary>The own certificate, ready for handshakes.</summary>
    public SslStreamCertificateContext Server => Current.Context;

    private Own Current => _own ?? throw new InvalidOperationException("Ensure() comes first");

    /// <summary>TLS of the web server.</summary>
    public SslServerAuthenticationOptions WebServer() => new()
    {
        ServerCertificateContext = Server,
        EnabledSslProtocols = TlsPolicy.Protocols,
        ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
    };

    /// <summary>
    /// Makes the own certificate when there is none, when it grows old, or when the trust domain was chosen.
    /// </summary>
    /// <exception cref="InvalidOperationException">Key or certificate cannot be read or written.</exception>
    public void Ensure()
    {
        if (_own is { } own && IsGood(own.Certificate)) return;
        if (_own is null && _keys.HasCertificate)
        {
            var kept = Must(_keys.LoadCertificate());
            if (IsGood(kept))
            {
                Use(kept);
                return;
            }

            kept.Dispose();
        }

        var request = Must(_keys.CreateRequest(plan.Component));
        using var issued = Must(authority.Issue(request, Id, CertificateUse.ClientAndServer, Names(), OwnLife));
        Must(_keys.SaveCertificate(issued, authority.Root));
        Use(Must(_keys.LoadCertificate()));
    }

    /// <summary>Issues a component's certificate for the identity that its claim names.</summary>
    public Result<X509Certificate2> IssueFor(ClaimPlan claim, byte[] pkcs10)
    {
        var id = new SpiffeId(TrustDomain, claim.Kind, claim.Component);
        var isServer = claim.Kind == PeerKind.Gateway;
        return authority.Issue(
            pkcs10,
            id,
            isServer ? CertificateUse.ClientAndServer : CertificateUse.Client,
            isServer ? ["localhost", "127.0.0.1"] : [],
            ComponentLife);
    }

    /// <inheritdoc/>
    public void Dispose() => _own?.Certificate.Dispose();

    private static T Must<T>(Result<T> result) => result.IsOk
        ? result.Value
        : throw new InvalidOperationException(result.Error.ToString());

    private string[] Names()
    {
        var host = plan.ListenHttps.Host;
        string[] own = ["localhost", "127.0.0.1"];
        return host is "0.0.0.0" or "::" || own.Contains(host, StringComparer.Ordinal) ? own : [.. own, host];
    }

    private bool IsGood(X509Certificate2 certificate)
    {
        var id = PeerCertificate.Check(certificate, authority.Root, TrustDomain, clock, CertificateUse.ClientAndServer);
        if (!id.IsOk || id.Value != Id) return false;
        var (begin, end) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return clock.GetUtcNow().UtcDateTime < begin + ((end - begin) * 2 / 3);
    }

    // The former certificate is not disposed: handshakes that began with it may still run.
    private void Use(X509Certificate2 certificate) => _own = new Own(certificate, TlsPolicy.ContextOf(certificate));

    private sealed record Own(X509Certificate2 Certificate, SslStreamCertificateContext Context);
}
