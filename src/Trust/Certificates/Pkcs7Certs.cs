using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>Certs-only PKCS #7, as EST carries certificates (RFC 7030 §4.1.3, §4.2.3; RFC 8951 §3).</summary>
public static class Pkcs7Certs
{
    /// <summary>64 KiB of base64; a chain of ours needs 2. Stops an answer that is made to fill memory.</summary>
    public const int Base64LengthMax = 64 * 1024;

    /// <summary>8 certificates; we use one or two. Stops an answer made of thousands of small ones.</summary>
    private const int CountMax = 8;

    /// <summary>The DER.</summary>
    public static byte[] Export(params ReadOnlySpan<X509Certificate2> certificates)
    {
        var collection = new X509Certificate2Collection();
        foreach (var certificate in certificates) collection.Add(certificate);
        return collection.Export(X509ContentType.Pkcs7)
            ?? throw new InvalidOperationException("Nothing was exported");
    }

    /// <summary>The DER in base64 without line breaks, which some clients cannot read.</summary>
    public static string ExportBase64(params ReadOnlySpan<X509Certificate2> certificates) =>
        Convert.ToBase64String(Export(certificates));

    /// <summary>Reads the base64 of a peer, with or without line breaks.</summary>
    public static Result<X509Certificate2Collection> ImportBase64(string base64)
    {
        if (base64.Length > Base64LengthMax) return TrustErrors.BadPkcs7($"{base64.Length} characters");
        var der = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, der, out var length)
            ? Import(der.AsSpan(0, length))
            : TrustErrors.BadPkcs7("not base64");
    }

    /// <summary>Reads the DER of a peer. The certificates are only parsed: who trusts them must check them.</summary>
    public static Result<X509Certificate2Collection> Import(ReadOnlySpan<byte> der)
    {
        if (der.Length > Base64LengthMax) return TrustErrors.BadPkcs7($"{der.Length} bytes");
        try
        {
            var cms = new SignedCms();
            cms.Decode(der);
            if (cms.SignerInfos.Count > 0) return TrustErrors.BadPkcs7("it has signers: not certs-only");
            var certificates = cms.Certificates;
            return certificates.Count is > 0 and <= CountMax
                ? certificates
                : TrustErrors.BadPkcs7($"{certificates.Count} certificates, expected 1 to {CountMax}");
        }
        catch (CryptographicException e)
        {
            return TrustErrors.BadPkcs7(e.Message);
        }
    }
}
