using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Initiation.Tests;

/// <summary>Certificates to connect with.</summary>
internal static class Certificates
{
    internal static X509Certificate2 Of(string subject, string? uri)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        if (uri is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddUri(new Uri(uri));
            request.CertificateExtensions.Add(names.Build());
        }

        var begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(begin, begin.AddDays(90));
    }
}
