using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;

namespace Yuimori.Trust.Tests.Support;

/// <summary>A CA as an attacker or a careless one would run it: it signs anything.</summary>
internal sealed class TestAuthority : IDisposable
{
    public const string Domain = "home.example";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TemporaryDirectory _directory = new();

    public TestAuthority(ManualClock clock, string name = "Yuimori test CA")
    {
        Clock = clock;
        Authority = CertificateAuthority.Create(_directory.Path, name, clock);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(_directory.File("ca-key.pem")));
        _key = key;
    }

    public ManualClock Clock { get; }

    public CertificateAuthority Authority { get; }

    public X509Certificate2 Root => Authority.Root;

    public static SpiffeId Id(string component, PeerKind kind = PeerKind.Device, string domain = Domain) =>
        new(domain, kind, ComponentId.Of(component));

    /// <summary>A genuine certificate with its key.</summary>
    public X509Certificate2 Issue(
        SpiffeId id, CertificateUse use = CertificateUse.Client, TimeSpan? life = null, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = Csr(key);
        using var certificate = Authority.Issue(csr, id, use, names, life ?? TimeSpan.FromDays(90)).Value;
        return certificate.CopyWithPrivateKey(key);
    }

    public static byte[] Csr(ECDsa key, string subject = "CN=whatever") =>
        new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSigningRequest();

    /// <summary>A certificate signed by the CA's own key that the CA would never issue.</summary>
    public X509Certificate2 Forge(ForgedLeaf leaf)
    {
        using var key = leaf.Key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=forged", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(leaf.IsAuthority, false, 0, true));
        if (leaf.KeyUsage is { } usage) request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        var uses = new OidCollection();
        foreach (var use in leaf.Uses) uses.Add(new Oid(use));
        if (uses.Count > 0) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(uses, false));
        if (leaf.Uris.Count > 0)
        {
            var names = new SubjectAlternativeNameBuilder();
            foreach (var uri in leaf.Uris) names.AddUri(new Uri(uri));
            request.CertificateExtensions.Add(names.Build());
        }

        foreach (var extension in leaf.Others) request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(
            Root.SubjectName, X509SignatureGenerator.CreateForECDsa(_key), leaf.Begin ?? Clock.Now.AddMinutes(-1),
            leaf.End ?? Clock.Now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>Changes a certificate's signed part and signs it again, for what no builder would build.</summary>
    public X509Certificate2 SignAgain(X509Certificate2 certificate, Action<byte[]> change)
    {
        var reader = new AsnReader(certificate.RawData, AsnEncodingRules.DER).ReadSequence();
        var tbs = reader.ReadEncodedValue().ToArray();
        var algorithm = reader.ReadEncodedValue().ToArray();
        change(tbs);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(tbs);
            writer.WriteEncodedValue(algorithm);
            writer.WriteBitString(_key.SignData(tbs, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }

        return X509CertificateLoader.LoadCertificate(writer.Encode());
    }

    public void Dispose()
    {
        Authority.Dispose();
        _key.Dispose();
        _directory.Dispose();
    }
}

internal sealed record ForgedLeaf
{
    public bool IsAuthority { get; init; }

    public X509KeyUsageFlags? KeyUsage { get; init; } = X509KeyUsageFlags.DigitalSignature;

    public IReadOnlyList<string> Uses { get; init; } = ["1.3.6.1.5.5.7.3.2"];

    public IReadOnlyList<string> Uris { get; init; } = ["spiffe://home.example/device/window"];

    public IReadOnlyList<X509Extension> Others { get; init; } = [];

    public DateTimeOffset? Begin { get; init; }

    public DateTimeOffset? End { get; init; }

    public ECDsa? Key { get; init; }
}
