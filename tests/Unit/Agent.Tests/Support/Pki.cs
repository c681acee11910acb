using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Yuimori.Agent.Identity;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Agent.Tests.Support;

/// <summary>A real CA, and members that sign.</summary>
internal sealed class Pki : IDisposable
{
    internal const string Domain = "home.example";

    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-agent-pki-").FullName;
    private readonly TimeProvider _clock;

    internal Pki(TimeProvider clock)
    {
        _clock = clock;
        Authority = CertificateAuthority.Create(_directory, "test", clock);
        Verifier = new JwsVerifier(Authority.Root, Domain, clock);
    }

    internal CertificateAuthority Authority { get; }

    internal JwsVerifier Verifier { get; }

    internal static SpiffeId IdOf(PeerKind kind, string component) => new(Domain, kind, ComponentId.Of(component));

    internal X509Certificate2 Issue(PeerKind kind, string component)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256).CreateSigningRequest();
        using var issued = Authority.Issue(
            request, IdOf(kind, component), UseOf(kind), ["127.0.0.1"], TimeSpan.FromDays(30)).Value;
        return issued.CopyWithPrivateKey(key);
    }

    internal AgentIdentity Identity(PeerKind kind, string component) =>
        new(IdOf(kind, component), Issue(kind, component), Authority.Root);

    /// <summary>Enrols a component in its directory.</summary>
    internal void Enrol(string directory, PeerKind kind, string component)
    {
        var keys = new KeyDirectory(directory);
        var id = IdOf(kind, component);
        using var issued = Authority.Issue(
            keys.CreateRequest(id.Component).Value, id, UseOf(kind), [], TimeSpan.FromDays(30)).Value;
        Assert.True(keys.SaveCertificate(issued, Authority.Root).IsOk);
    }

    internal ManagementClaims Poke(long seq, string stream, string value, string seconds) => new()
    {
        Iss = IdOf(PeerKind.Hub, "hub").ToString(),
        Aud = ComponentId.Of("weather"),
        Seq = seq,
        IatMs = NowMs,
        ExpMs = NowMs + 30_000,
        Jti = Yuimori.Kernel.Events.EventId.New(_clock),
        Act = "poke",
        Args = Yuimori.Kernel.Events.EventData.Of(("stream", stream), ("value", value), ("seconds", seconds)),
        By = "owner",
    };

    internal static string Sign(ManagementClaims claims, X509Certificate2 signer, string type = JwsType.Management) =>
        Jws.Sign(type, JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.ManagementClaims), signer);

    internal static string Sign(OrderClaims claims, X509Certificate2 signer) =>
        Jws.Sign(JwsType.Order, JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.OrderClaims), signer);

    internal static string Sign(CommandClaims claims, X509Certificate2 signer) =>
        Jws.Sign(JwsType.Command, JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.CommandClaims), signer);

    internal long NowMs => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    public void Dispose()
    {
        Authority.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static CertificateUse UseOf(PeerKind kind) =>
        kind is PeerKind.Gateway or PeerKind.Hub ? CertificateUse.ClientAndServer : CertificateUse.Client;
}
