using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>A hub's certificate authority: one self-signed P-256 root that issues leaves only (D4, D5).</summary>
public sealed class CertificateAuthority : IDisposable
{
    /// <summary>20 years: the root must outlive devices that nobody visits (F22).</summary>
    private const int RootYears = 20;

    /// <summary>
    /// 5 minutes: a certificate begins this much before the CA's now, so that a device whose clock is a little behind
    /// can use it at once.
    /// </summary>
    private static readonly TimeSpan Backdate = TimeSpan.FromMinutes(5);

    private readonly ECDsa _key;
    private readonly TimeProvider _clock;
    private readonly Lock _signing = new();

    private CertificateAuthority(ECDsa key, X509Certificate2 root, TimeProvider clock) =>
        (_key, Root, _clock) = (key, root, clock);

    /// <summary>The root's certificate, without its key. It lives as long as the authority.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>SHA-256 of the root's DER in lower-case hex: what components pin.</summary>
    public string RootSha256 => Convert.ToHexStringLower(SHA256.HashData(Root.RawDataMemory.Span));

    /// <summary>Whether a directory holds an authority.</summary>
    public static bool Exists(string directory) => new AuthorityFiles(directory).Exist;

    /// <summary>Creates an authority in a directory (mode 0700 when new).</summary>
    /// <param name="directory">Gets <c>ca-key.pem</c> (mode 0600) and <c>ca.pem</c>.</param>
    /// <param name="commonName">What people see as issuer; at most 64 characters.</param>
    /// <param name="clock">When it begins.</param>
    /// <exception cref="InvalidOperationException">One exists: its certificates would become worthless.</exception>
    public static CertificateAuthority Create(string directory, string commonName, TimeProvider clock)
    {
        var files = new AuthorityFiles(directory);
        if (files.Exist) throw new InvalidOperationException($"{directory} already holds a certificate authority");
        var key = EcKeys.Create();
        var root = SelfSign(key, commonName, clock.GetUtcNow());
        files.Save(key, root);
        return new CertificateAuthority(key, root, clock);
    }

    /// <summary>Loads an authority.</summary>
    /// <returns>It, or <c>TRUST-05</c>: never a new one, since that would disown every device.</returns>
    public static Result<CertificateAuthority> Load(string directory, TimeProvider clock) =>
        new AuthorityFiles(directory).Load().Map(f => new CertificateAuthority(f.Key, f.Root, clock));

    /// <summary>Loads the authority of a directory, or creates it on the first run.</summary>
    public static Result<CertificateAuthority> LoadOrCreate(string directory, string commonName, TimeProvider clock) =>
        Exists(directory) ? Load(directory, clock) : Create(directory, commonName, clock);

    /// <summary>
    /// Issues a certificate for the key of a PKCS #10 request. The subject and the extensions that the request asks
    /// for are ignored: the identity is the one that the caller has established.
    /// </summary>
    /// <param name="pkcs10Der">The request; it must prove possession of a P-256 key (RFC 2986 §3).</param>
    /// <param name="id">Whose it will be: URI in the subjectAltName, component id as common name.</param>
    /// <param name="use">What it may be shown for.</param>
    /// <param name="dnsNamesAndIps">Addresses at which a server is reached; empty for a client.</param>
    /// <param name="life">How long it lasts; cut where the root ends.</param>
    /// <returns>The certificate without a key, or <c>TRUST-01</c> to <c>TRUST-04</c>.</returns>
    public Result<X509Certificate2> Issue(
        byte[] pkcs10Der, SpiffeId id, CertificateUse use, IReadOnlyList<string> dnsNamesAndIps, TimeSpan life)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        var key = SigningRequest.Read(pkcs10Der);
        if (!key.IsOk) return key.Error;
        var names = SubjectNames.Encode(id.ToString(), dnsNamesAndIps);
        return names.IsOk ? Sign(LeafRequest(key.Value, id, use, names.Value), life) : names.Error;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _key.Dispose();
        Root.Dispose();
    }

    private static X509Certificate2 SelfSign(ECDsa key, string commonName, DateTimeOffset now)
    {
        var request = new CertificateRequest(Name(commonName), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var generator = X509SignatureGenerator.CreateForECDsa(key);
        return request.Create(
            request.SubjectName, generator, now - Backdate, now.AddYears(RootYears), SerialNumbers.Next());
    }

    private static X500DistinguishedName Name(string commonName)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(commonName);
        return builder.Build();
    }

    private CertificateRequest LeafRequest(PublicKey key, SpiffeId id, CertificateUse use, X509Extension names)
    {
        var request = new CertificateRequest(Name(id.Component.Value), key, HashAlgorithmName.SHA256);
        var uses = new OidCollection();
        foreach (var oid in use.Oids()) uses.Add(new Oid(oid));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(uses, critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(key, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
            Root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(names);
        return request;
    }

    private Result<X509Certificate2> Sign(CertificateRequest request, TimeSpan life)
    {
        var now = _clock.GetUtcNow();
        var root = ValidTime.Of(Root);
        var begin = now - Backdate < root.Begin ? root.Begin : now - Backdate;
        var end = root.End - now < life ? root.End : now + life;
        if (end <= now) return TrustErrors.Authority($"the root ended at {root.End:O}, and it is {now:O}");
        lock (_signing)
        {
            var generator = X509SignatureGenerator.CreateForECDsa(_key);
            return request.Create(Root.SubjectName, generator, begin, end, SerialNumbers.Next());
        }
    }
}
