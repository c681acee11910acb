using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Judges who connects to a broker: the certificate must be genuine and name a member of the plan in its role. Anything
/// else is refused with its exact reason. Pure but for the clock inside the check.
/// </summary>
/// <param name="members">Who may connect.</param>
/// <param name="check">Whether a certificate is genuine, and whom it names (Trust's <c>PeerCertificate</c>).</param>
public sealed class PeerAuthentication(Membership members, Func<X509Certificate2, Result<SpiffeId>> check)
{
    /// <summary>Judges a peer's certificate; null when it sent none.</summary>
    public PeerVerdict Judge(X509Certificate2? certificate)
    {
        if (certificate is null) return PeerVerdict.Refuse(RefusalReason.NoCertificate, subject: null);
        var genuine = check(certificate);
        if (!genuine.IsOk) return PeerVerdict.Refuse(RefusalReason.Of(genuine.Error), SubjectOf(certificate));
        return members.Has(genuine.Value)
            ? PeerVerdict.Admit(genuine.Value, new DateTimeOffset(certificate.NotAfter))
            : PeerVerdict.Refuse(RefusalReason.NotAMember, genuine.Value.ToString());
    }

    // The identity that a refused certificate claims says more to the owner than its subject; both are the peer's
    // words.
    private static string SubjectOf(X509Certificate2 certificate)
    {
        var uri = certificate.GetNameInfo(X509NameType.UrlName, forIssuer: false);
        return uri.Length > 0 ? uri : certificate.Subject;
    }
}
