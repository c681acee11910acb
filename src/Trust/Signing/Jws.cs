using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Yuimori.Trust.Signing;

/// <summary>Signs messages: JWS compact serialisation (RFC 7515 §7.1) with ES256 (RFC 7518 §3.4).</summary>
public static class Jws
{
    // Reading a key out of a certificate costs more than a signature; the key goes when the certificate goes.
    private static readonly ConditionalWeakTable<X509Certificate2, SigningKey> Keys = [];

    /// <summary>Signs a payload.</summary>
    /// <param name="type">The <c>typ</c>, one of <see cref="Kernel.Messages.JwsType"/>.</param>
    /// <param name="payload">The bytes to sign.</param>
    /// <param name="signer">Certificate with private key, ECDSA P-256; stands in <c>x5c</c>.</param>
    /// <returns><c>header.payload.signature</c>.</returns>
    /// <exception cref="ArgumentException">The certificate has no ECDSA private key.</exception>
    public static string Sign(string type, ReadOnlySpan<byte> payload, X509Certificate2 signer)
    {
        var key = Keys.GetValue(signer, static s => new SigningKey(s));
        var signed = $"{key.Header(type)}.{Base64UrlStrict.Encode(payload)}";
        return $"{signed}.{Base64UrlStrict.Encode(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private sealed class SigningKey(X509Certificate2 signer)
    {
        private readonly ECDsa _key = signer.GetECDsaPrivateKey()
            ?? throw new ArgumentException("The signer's certificate has no ECDSA private key", nameof(signer));

        private readonly X509Certificate2 _certificate = X509CertificateLoader.LoadCertificate(signer.RawData);
        private readonly Lock _turn = new();
        private (string Type, string Header) _last = ("", "");

        public string Header(string type)
        {
            lock (_turn)
            {
                if (_last.Type != type) _last = (type, JwsHeader.Encode(type, _certificate));
                return _last.Header;
            }
        }

        public byte[] Sign(byte[] signed)
        {
            lock (_turn)
            {
                return _key.SignData(
                    signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }
        }
    }
}
