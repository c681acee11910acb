using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>Whether a leaf is a leaf (X509-SVID §4), and for the use that it is shown for.</summary>
internal static class LeafUsage
{
    private const X509KeyUsageFlags OfAuthorities = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;

    public static Error? Judge(X509Certificate2 certificate, IReadOnlyList<string> uses)
    {
        try
        {
            return JudgeBasic(certificate) ?? JudgeExtended(certificate, uses);
        }
        catch (CryptographicException e)
        {
            return PeerErrors.WrongUsage($"an extension is malformed: {e.Message}");
        }
    }

    private static Error? JudgeBasic(X509Certificate2 certificate)
    {
        if (!EcKeys.IsP256(certificate.PublicKey)) return PeerErrors.WrongUsage("its key is not ECDSA P-256");
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(static e => e.CertificateAuthority))
        {
            return PeerErrors.WrongUsage("it is a CA's (CA:TRUE)");
        }

        var keyUsages = certificate.Extensions.OfType<X509KeyUsageExtension>()
            .Select(static e => e.KeyUsages).ToArray();
        if (keyUsages is not [var keyUsage]) return PeerErrors.WrongUsage("it has not exactly one key usage");
        if ((keyUsage & OfAuthorities) != X509KeyUsageFlags.None)
        {
            return PeerErrors.WrongUsage($"key usage {keyUsage} is a CA's");
        }

        return keyUsage.HasFlag(X509KeyUsageFlags.DigitalSignature)
            ? null
            : PeerErrors.WrongUsage($"key usage {keyUsage} does not allow signatures");
    }

    private static Error? JudgeExtended(X509Certificate2 certificate, IReadOnlyList<string> uses)
    {
        var named = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(static e => e.EnhancedKeyUsages.Cast<Oid>()).Select(static o => o.Value).ToHashSet();
        foreach (var use in uses)
        {
            if (!named.Contains(use)) return PeerErrors.WrongUsage($"extended key usage {use} is missing");
        }

        return null;
    }
}
