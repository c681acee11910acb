using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Trust.Certificates;

/// <summary>The one kind of key that Yuimori uses: ECDSA on P-256 (D4).</summary>
internal static class EcKeys
{
    private const string EcPublicKey = "1.2.840.10045.2.1";

    // The DER of the object identifier 1.2.840.10045.3.1.7: a key that spells its curve out as numbers is refused,
    // since an attacker can choose them (CVE-2020-0601).
    private static ReadOnlySpan<byte> NamedP256 => [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    public static ECDsa Create() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static bool IsP256(PublicKey key) =>
        key.Oid.Value == EcPublicKey && key.EncodedParameters?.RawData.AsSpan().SequenceEqual(NamedP256) == true;

    /// <summary>Whether a private key belongs to a certificate.</summary>
    public static bool Matches(ECDsa key, X509Certificate2 certificate) =>
        key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(certificate.PublicKey.ExportSubjectPublicKeyInfo());
}
