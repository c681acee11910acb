using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Tests.Fakes;

/// <summary>A real CA in a directory of its own, and members that sign.</summary>
internal sealed class TestPki : IDisposable
{
    public const string Domain = "home.example";

    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-pki-").FullName;
    private readonly CertificateAuthority _authority;
    private readonly TimeProvider _clock;

    public TestPki(TimeProvider clock)
    {
        _clock = clock;
        _authority = CertificateAuthority.Create(_directory, "test", clock);
        Verifier = new JwsVerifier(_authority.Root, Domain, clock);
    }

    public JwsVerifier Verifier { get; }

    public static SpiffeId IdOf(PeerKind kind, ComponentId component) => new(Domain, kind, component);

    public X509Certificate2 Issue(PeerKind kind, ComponentId component, TimeSpan? life = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256).CreateSigningRequest();
        var use = kind == PeerKind.Gateway ? CertificateUse.ClientAndServer : CertificateUse.Client;
        using var issued = _authority
            .Issue(request, IdOf(kind, component), use, [], life ?? TimeSpan.FromDays(30)).Value;
        return issued.CopyWithPrivateKey(key);
    }

    public string Sign(OrderClaims claims, X509Certificate2 signer) => Jws.Sign(
        JwsType.Order, JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.OrderClaims), signer);

    public string Sign(CommandClaims claims, X509Certificate2 signer, string type = JwsType.Command) => Jws.Sign(
        type, JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.CommandClaims), signer);

    public long NowMs => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_directory, true);
    }
}
