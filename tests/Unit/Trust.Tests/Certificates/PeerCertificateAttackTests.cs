using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Certificates;

/// <summary>Each test is one attack, or one mistake, and the exact word that it is refused with.</summary>
public sealed class PeerCertificateAttackTests : IDisposable
{
    private const string Window = "spiffe://home.example/device/window";
    private readonly ManualClock _clock = new();
    private readonly TestAuthority _ca;

    public PeerCertificateAttackTests() => _ca = new TestAuthority(_clock);

    public void Dispose() => _ca.Dispose();

    [Fact]
    public void Genuine_IsWhoItSays()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        Assert.Equal(TestAuthority.Id("window"), Check(leaf).Value);
    }

    [Fact]
    public void ForgedAsTheGenuineOnesAre_Passes() => Assert.True(Check(_ca.Forge(new ForgedLeaf())).IsOk);

    [Fact]
    public void NoCertificate() => Refused("no-certificate", null);

    [Fact]
    public void Expired()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"), life: TimeSpan.FromDays(1));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(Check(leaf).IsOk);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Refused("expired", leaf);
    }

    [Fact]
    public void FromTheFuture()
    {
        using var leaf = _ca.Forge(new ForgedLeaf { Begin = _clock.Now.AddHours(1) });
        Refused("not-yet-valid", leaf);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(Check(leaf).IsOk);
    }

    [Fact]
    public void ClockNeverSet_IsNotBlamedOnTheCa()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        _clock.Now = DateTimeOffset.UnixEpoch;
        Refused("not-yet-valid", leaf);
    }

    [Theory]
    [InlineData("2.5.29.15")]
    [InlineData("2.5.29.37")]
    [InlineData("2.5.29.19")]
    public void ExtensionOfGarbage(string oid)
    {
        using var disguised = _ca.Forge(new ForgedLeaf { Others = [new X509Extension("2.5.29.99", [0x02, 0x01, 0x05], false)] });
        using var forged = _ca.SignAgain(disguised, tbs =>
        {
            var last = int.Parse(oid.Split('.')[3], System.Globalization.CultureInfo.InvariantCulture);
            tbs[tbs.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x06, 0x03, 0x55, 0x1D, 99]) + 4] = (byte)last;
        });
        Assert.False(Check(forged).IsOk);
    }

    [Fact]
    public void OtherCa()
    {
        using var other = new TestAuthority(_clock, "Another CA");
        Refused("unknown-ca", other.Issue(TestAuthority.Id("window")));
    }

    [Fact]
    public void OtherCaWithTheSameName()
    {
        using var other = new TestAuthority(_clock);
        Refused("unknown-ca", other.Issue(TestAuthority.Id("window")));
    }

    [Fact]
    public void OtherCaAndExpired_IsNotEvenAskedWhen()
    {
        using var other = new TestAuthority(_clock);
        using var leaf = other.Issue(TestAuthority.Id("window"), life: TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromDays(1));
        Refused("unknown-ca", leaf);
    }

    [Fact]
    public void SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = new CertificateRequest("CN=window", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(_clock.Now.AddDays(-1), _clock.Now.AddDays(1));
        Refused("unknown-ca", leaf);
    }

    [Fact]
    public void IssuedByALeaf()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hub", key, HashAlgorithmName.SHA256);
        using var leafKey = leaf.GetECDsaPrivateKey()!;
        using var child = request.Create(
            leaf.SubjectName, X509SignatureGenerator.CreateForECDsa(leafKey), _clock.Now, _clock.Now.AddDays(1), [1]);
        Refused("unknown-ca", child);
    }

    [Fact]
    public void OneBitOfTheBodyChanged()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        var der = leaf.RawData;
        var at = der.AsSpan().IndexOf("device/window"u8);
        "device/shutte"u8.CopyTo(der.AsSpan(at));
        Refused("unknown-ca", X509CertificateLoader.LoadCertificate(der));
    }

    [Fact]
    public void RootItselfAsPeer() => Refused("wrong-usage", _ca.Root);

    [Fact]
    public void RootExpired_CannotVouch()
    {
        using var leaf = _ca.Forge(new ForgedLeaf { End = _clock.Now.AddYears(40) });
        _clock.Advance(TimeSpan.FromDays(366 * 21));
        Refused("unknown-ca", leaf);
    }

    [Fact]
    public void CaTrueLeaf() => Refused("wrong-usage", _ca.Forge(new ForgedLeaf { IsAuthority = true }));

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.CrlSign)]
    [InlineData(X509KeyUsageFlags.NonRepudiation)]
    public void KeyUsageOfAnother(X509KeyUsageFlags usage) =>
        Refused("wrong-usage", _ca.Forge(new ForgedLeaf { KeyUsage = usage }));

    [Fact]
    public void NoKeyUsage() => Refused("wrong-usage", _ca.Forge(new ForgedLeaf { KeyUsage = null }));

    [Fact]
    public void ClientAsServer()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        var refused = PeerCertificate.Check(leaf, _ca.Root, TestAuthority.Domain, _clock, CertificateUse.Server);
        Assert.Equal("wrong-usage", refused.Error?.Code);
    }

    [Fact]
    public void ServerAsClient() =>
        Refused("wrong-usage", _ca.Issue(TestAuthority.Id("gw", PeerKind.Gateway), CertificateUse.Server));

    [Fact]
    public void NoExtendedKeyUsage_MeansNoUse() => Refused("wrong-usage", _ca.Forge(new ForgedLeaf { Uses = [] }));

    [Fact]
    public void AnyExtendedKeyUsage_IsNotEnough() =>
        Refused("wrong-usage", _ca.Forge(new ForgedLeaf { Uses = ["2.5.29.37.0"] }));

    [Fact]
    public void TwoUriSans() =>
        Refused("no-identity", _ca.Forge(new ForgedLeaf { Uris = [Window, "spiffe://home.example/hub/hub"] }));

    [Fact]
    public void NoSan() => Refused("no-identity", _ca.Forge(new ForgedLeaf { Uris = [] }));

    [Theory]
    [InlineData("https://home.example/device/window")]
    [InlineData("spiffe://home.example/robot/window")]
    [InlineData("spiffe://home.example/device/window/more")]
    [InlineData("spiffe://home.example/device/")]
    public void UriThatIsNoIdentityOfOurs(string uri) =>
        Refused("no-identity", _ca.Forge(new ForgedLeaf { Uris = [uri] }));

    [Fact]
    public void SanWithBytesBehindIt()
    {
        var genuine = SubjectNames.Encode(Window, []).Value;
        var padded = new X509Extension("2.5.29.17", [.. genuine.RawData, 0], critical: false);
        Assert.False(Check(_ca.Forge(new ForgedLeaf { Uris = [], Others = [padded] })).IsOk);
    }

    [Fact]
    public void TwoSanExtensions()
    {
        var second = new X509Extension("2.5.29.99", SubjectNames.Encode("spiffe://home.example/hub/hub", []).Value.RawData, false);
        using var disguised = _ca.Forge(new ForgedLeaf { Others = [second] });
        using var forged = _ca.SignAgain(disguised, tbs =>
        {
            var at = tbs.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x06, 0x03, 0x55, 0x1D, 99]);
            tbs[at + 4] = 17;
        });
        Assert.Equal(2, forged.Extensions.Count(e => e.Oid?.Value == "2.5.29.17"));
        Assert.False(Check(forged).IsOk);
    }

    [Fact]
    public void UnknownCriticalExtension()
    {
        var unknown = new X509Extension("1.2.3.4.5", [0x05, 0x00], critical: true);
        Assert.False(Check(_ca.Forge(new ForgedLeaf { Others = [unknown] })).IsOk);
    }

    [Fact]
    public void OtherTrustDomain()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window", domain: "neighbour.example"));
        Refused("wrong-trust-domain", leaf);
        Assert.True(PeerCertificate.Check(leaf, _ca.Root, null, _clock, CertificateUse.Client).IsOk);
    }

    [Fact]
    public void OtherCurve()
    {
        using var leaf = _ca.Forge(new ForgedLeaf { Key = ECDsa.Create(ECCurve.NamedCurves.nistP384) });
        Refused("wrong-usage", leaf);
    }

    private Kernel.Results.Result<SpiffeId> Check(X509Certificate2? certificate) =>
        PeerCertificate.Check(certificate, _ca.Root, TestAuthority.Domain, _clock, CertificateUse.Client);

    private void Refused(string word, X509Certificate2? certificate) =>
        Assert.Equal(word, Check(certificate).Error?.Code);
}
