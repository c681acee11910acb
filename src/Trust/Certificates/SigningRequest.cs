using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>Reads a PKCS #10 request (RFC 2986) and trusts nothing in it but a key that signed it.</summary>
internal static class SigningRequest
{
    /// <summary>
    /// 4 KiB; a P-256 request needs 300 bytes. Stops requests built to cost memory or signature time.
    /// </summary>
    private const int BytesMax = 4 * 1024;

    public static Result<PublicKey> Read(byte[] der)
    {
        if (der.Length is 0 or > BytesMax) return TrustErrors.BadRequest($"{der.Length} bytes, at most {BytesMax}");
        try
        {
            // The key's kind first: checking the signature of a 16384-bit RSA key is what an attacker wants us to do.
            var unproven = Load(der, CertificateRequestLoadOptions.SkipSignatureValidation);
            if (!EcKeys.IsP256(unproven.PublicKey))
            {
                return TrustErrors.WrongKey($"key algorithm {unproven.PublicKey.Oid.Value}, or not the named P-256");
            }
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException)
        {
            // Boundary: the peer's bytes are at fault; it is told TRUST-01.
            return TrustErrors.BadRequest($"PKCS #10: {e.Message}");
        }

        try
        {
            return Load(der, CertificateRequestLoadOptions.Default).PublicKey;
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException)
        {
            // Boundary: the peer is told TRUST-02. The framework throws the second for a signature algorithm that it
            // does not know, which is the peer's choice.
            return TrustErrors.NoPossession($"PKCS #10: {e.Message}");
        }
    }

    private static CertificateRequest Load(byte[] der, CertificateRequestLoadOptions options)
    {
        var request = CertificateRequest.LoadSigningRequest(der, HashAlgorithmName.SHA256, out var consumed, options);
        return consumed == der.Length
            ? request
            : throw new CryptographicException($"{der.Length - consumed} bytes follow the request");
    }
}
