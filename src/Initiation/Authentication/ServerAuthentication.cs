using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Judges the server that a device or gateway connects to: genuine, and exactly the one of the plan. Another member's
/// stolen key must not be enough to pose as the gateway.
/// </summary>
/// <param name="kind">What the server is.</param>
/// <param name="component">Which one it is.</param>
/// <param name="check">Whether a certificate is genuine, and whom it names (Trust's <c>PeerCertificate</c>).</param>
public sealed class ServerAuthentication(
    PeerKind kind, ComponentId component, Func<X509Certificate2, Result<SpiffeId>> check)
{
    /// <summary>Judges the server's certificate; null when it sent none.</summary>
    public PeerVerdict Judge(X509Certificate2? certificate)
    {
        if (certificate is null) return PeerVerdict.Refuse(RefusalReason.NoCertificate, subject: null);
        var genuine = check(certificate);
        if (!genuine.IsOk) return PeerVerdict.Refuse(RefusalReason.Of(genuine.Error), certificate.Subject);
        var id = genuine.Value;
        return id.Kind == kind && id.Component == component
            ? PeerVerdict.Admit(id, new DateTimeOffset(certificate.NotAfter))
            : PeerVerdict.Refuse(RefusalReason.NotAMember, id.ToString());
    }
}
