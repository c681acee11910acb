using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>
/// Judges a peer's certificate against one pinned root, with nothing else: no network, no system store (X509-SVID §5,
/// RFC 5280 §6). The error's code is the word of wire.md.
/// </summary>
public static class PeerCertificate
{
    /// <summary>Judges a certificate.</summary>
    /// <param name="certificate">What the peer showed; null when it showed none.</param>
    /// <param name="root">The only CA.</param>
    /// <param name="trustDomain">
    /// The trust domain that its identity must have; null: any that the root vouches for.
    /// </param>
    /// <param name="clock">Now.</param>
    /// <param name="use">What it is shown for.</param>
    /// <returns>
    /// The identity, or <c>no-certificate</c>, <c>unknown-ca</c>, <c>expired</c>, <c>not-yet-valid</c>,
    /// <c>no-identity</c>, <c>wrong-trust-domain</c>, <c>wrong-usage</c>, in this order: what a certificate says means
    /// nothing before its CA is known.
    /// </returns>
    public static Result<SpiffeId> Check(
        X509Certificate2? certificate, X509Certificate2 root, string? trustDomain, TimeProvider clock,
        CertificateUse use) => Check(certificate, root, trustDomain, clock, use.Oids());

    /// <summary>The same for a signer: it needs no TLS use.</summary>
    internal static Result<SpiffeId> CheckSigner(
        X509Certificate2 certificate, X509Certificate2 root, string? trustDomain, TimeProvider clock) =>
        Check(certificate, root, trustDomain, clock, []);

    private static Result<SpiffeId> Check(
        X509Certificate2? certificate, X509Certificate2 root, string? trustDomain, TimeProvider clock,
        IReadOnlyList<string> uses)
    {
        if (certificate is null) return PeerErrors.NoCertificate();
        var now = clock.GetUtcNow();
        if (IssuedChain.Judge(certificate, root, now) is { } unknown) return unknown;
        if (ValidTime.Of(certificate).Judge(now) is { } late) return late;
        var id = Identity(certificate, trustDomain);
        if (!id.IsOk) return id;
        return LeafUsage.Judge(certificate, uses) is { } wrong ? wrong : id;
    }

    // Exactly one URI (X509-SVID §2): with two, two verifiers could read two identities.
    private static Result<SpiffeId> Identity(X509Certificate2 certificate, string? trustDomain)
    {
        var uris = SubjectNames.ReadUris(certificate);
        if (uris is not { Count: 1 })
        {
            return PeerErrors.NoIdentity($"{uris?.Count ?? 0} URIs in the subjectAltName, expected exactly one");
        }

        var id = SpiffeId.Parse(uris[0]);
        if (!id.IsOk) return PeerErrors.NoIdentity(id.Error.Detail);
        return trustDomain is null || id.Value.TrustDomain == trustDomain
            ? id
            : PeerErrors.WrongTrustDomain($"{id.Value} is not in {trustDomain}");
    }
}
