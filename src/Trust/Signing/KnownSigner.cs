using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;

namespace Yuimori.Trust.Signing;

/// <summary>A header whose certificate has been checked: who it is, until when, and its key, ready to verify.</summary>
internal sealed class KnownSigner
{
    private readonly ECDsa _key;
    private readonly Lock _turn = new();

    public KnownSigner(string type, SpiffeId id, X509Certificate2 certificate)
    {
        (Type, Id, Time) = (type, id, ValidTime.Of(certificate));
        _key = certificate.GetECDsaPublicKey() ?? throw new ArgumentException("no ECDSA key", nameof(certificate));
    }

    public string Type { get; }

    public SpiffeId Id { get; }

    public ValidTime Time { get; }

    public bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        lock (_turn)
        {
            return _key.VerifyData(
                signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
