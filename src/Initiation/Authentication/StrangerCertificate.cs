using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// A certificate such as an attacker can make: everything in it is right, the names of the CA and of a member included;
/// only the CA's key is another. Made for one drill and thrown away.
/// </summary>
internal static class StrangerCertificate
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    internal static X509Certificate2 Create(X500DistinguishedName caName, SpiffeId posed, DateTimeOffset now)
    {
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ca = new CertificateRequest(caName, caKey, HashAlgorithmName.SHA256);
        ca.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        ca.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var root = ca.CreateSelfSigned(now.AddMinutes(-5), now.AddMinutes(5));

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var leaf = new CertificateRequest($"CN={posed.Component}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri(posed.ToString()));
        leaf.CertificateExtensions.Add(names.Build());
        leaf.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        leaf.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        leaf.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ClientAuthentication)], false));
        using var issued = leaf.Create(root, now.AddMinutes(-5), now.AddMinutes(5), RandomNumberGenerator.GetBytes(16));
        return issued.CopyWithPrivateKey(key);
    }
}
