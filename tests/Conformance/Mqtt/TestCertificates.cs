using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Conformance.Mqtt;

/// <summary>A certificate authority of one test run, ECDSA P-256, with its files for the command-line tools.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly Oid s_serverAuth = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid s_clientAuth = new("1.3.6.1.5.5.7.3.2");

    private readonly DateTimeOffset _from = TimeProvider.System.GetUtcNow().AddMinutes(-5);
    private int _serial;

    public TestCertificates()
    {
        Folder = Directory.CreateTempSubdirectory("mqtt-conformance-").FullName;
        Authority = MakeAuthority("good");
        OtherAuthority = MakeAuthority("other");
        Server = Issue(Authority, "localhost", s_serverAuth);
        Save("ca", Authority, withKey: false);
        Save("dev1", Issue(Authority, "dev1", s_clientAuth));
        Save("dev2", Issue(Authority, "dev2", s_clientAuth));
        Save("stranger", Issue(OtherAuthority, "dev1", s_clientAuth));
    }

    public string Folder { get; }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 OtherAuthority { get; }

    public X509Certificate2 Server { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private X509Certificate2 MakeAuthority(string name)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name} CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(_from, _from.AddDays(1));
    }

    private X509Certificate2 Issue(X509Certificate2 authority, string name, Oid usage)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([usage], true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(authority, _from, _from.AddHours(12), [(byte)++_serial]);
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    private void Save(string name, X509Certificate2 certificate, bool withKey = true)
    {
        File.WriteAllText(PathOf(name + ".crt"), certificate.ExportCertificatePem());
        if (withKey)
            File.WriteAllText(PathOf(name + ".key"), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }
}
