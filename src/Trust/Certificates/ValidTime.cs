using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>From when to when a certificate is valid, in UTC; both ends count (RFC 5280 §4.1.2.5).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValidTime(DateTimeOffset Begin, DateTimeOffset End)
{
    public static ValidTime Of(X509Certificate2 certificate) =>
        new(new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));

    public Error? Judge(DateTimeOffset now)
    {
        if (now > End) return PeerErrors.Expired($"ended at {End.UtcDateTime:O}, now {now:O}");
        return now < Begin ? PeerErrors.NotYetValid($"begins at {Begin.UtcDateTime:O}, now {now:O}") : null;
    }
}
