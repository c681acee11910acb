using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Prevention.Tests;

/// <summary>Certificates to connect with.</summary>
internal static class Certificates
{
    internal static X509Certificate2 Of(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);

        var begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(begin, begin.AddDays(90));
    }
}
