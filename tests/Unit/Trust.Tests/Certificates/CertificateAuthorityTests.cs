using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Certificates;

public sealed class CertificateAuthorityTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TestAuthority _ca;

    public CertificateAuthorityTests() => _ca = new TestAuthority(_clock);

    public void Dispose() => _ca.Dispose();

    [Fact]
    public void Create_Root_IsAnIssuerOfLeavesOnly()
    {
        var basic = Assert.Single(_ca.Root.Extensions.OfType<X509BasicConstraintsExtension>());
        var usage = Assert.Single(_ca.Root.Extensions.OfType<X509KeyUsageExtension>());
        Assert.True(basic is { CertificateAuthority: true, HasPathLengthConstraint: true, PathLengthConstraint: 0 });
        Assert.Equal(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, usage.KeyUsages);
        Assert.Equal(_clock.Now.AddYears(20), new DateTimeOffset(_ca.Root.NotAfter));
        Assert.False(_ca.Root.HasPrivateKey);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_ca.Root.RawData)), _ca.Authority.RootSha256);
    }

    [Fact]
    public void Create_KeyFile_IsForItsOwnerOnly()
    {
        using var directory = new TemporaryDirectory();
        var inner = directory.File("ca");
        CertificateAuthority.Create(inner, "CA", _clock).Dispose();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(inner, "ca-key.pem")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(inner));
    }

    [Fact]
    public void Create_WhereOneExists_Throws()
    {
        using var directory = new TemporaryDirectory();
        CertificateAuthority.Create(directory.Path, "CA", _clock).Dispose();
        Assert.Throws<InvalidOperationException>(() => CertificateAuthority.Create(directory.Path, "CA", _clock));
    }

    [Fact]
    public void Load_AfterCreate_IssuesUnderTheSameRoot()
    {
        using var directory = new TemporaryDirectory();
        using var first = CertificateAuthority.LoadOrCreate(directory.Path, "CA", _clock).Value;
        using var second = CertificateAuthority.LoadOrCreate(directory.Path, "CA", _clock).Value;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = second.Issue(
            TestAuthority.Csr(key), TestAuthority.Id("window"), CertificateUse.Client, [], TimeSpan.FromDays(1)).Value;
        Assert.Equal(first.RootSha256, second.RootSha256);
        Assert.True(PeerCertificate.Check(leaf, first.Root, null, _clock, CertificateUse.Client).IsOk);
    }

    [Fact]
    public void Load_KeyOfAnotherCa_IsRefused()
    {
        using var directory = new TemporaryDirectory();
        using var other = new TemporaryDirectory();
        CertificateAuthority.Create(directory.Path, "CA", _clock).Dispose();
        CertificateAuthority.Create(other.Path, "CA", _clock).Dispose();
        File.Copy(other.File("ca-key.pem"), directory.File("ca-key.pem"), overwrite: true);
        Assert.Equal("TRUST-05", CertificateAuthority.Load(directory.Path, _clock).Error?.Code);
    }

    [Theory]
    [InlineData("ca-key.pem", "")]
    [InlineData("ca-key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    [InlineData("ca.pem", "not a certificate")]
    public void LoadOrCreate_DamagedFile_IsRefusedAndNeverReplaced(string file, string content)
    {
        using var directory = new TemporaryDirectory();
        CertificateAuthority.Create(directory.Path, "CA", _clock).Dispose();
        File.WriteAllText(directory.File(file), content);
        Assert.Equal("TRUST-05", CertificateAuthority.LoadOrCreate(directory.Path, "CA", _clock).Error?.Code);
        Assert.Equal(content, File.ReadAllText(directory.File(file)));
    }

    [Fact]
    public void Issue_Leaf_CarriesWhatTheCallerEstablished()
    {
        using var leaf = _ca.Issue(
            TestAuthority.Id("gw", PeerKind.Gateway), CertificateUse.ClientAndServer, null, "localhost", "127.0.0.1");
        Assert.Equal("CN=gw", leaf.Subject);
        Assert.Equal(["spiffe://home.example/gateway/gw"], SubjectNames.ReadUris(leaf));
        Assert.True(leaf.MatchesHostname("localhost"));
        Assert.True(leaf.MatchesHostname("127.0.0.1"));
        Assert.Equal(_clock.Now.AddDays(90), new DateTimeOffset(leaf.NotAfter));
        Assert.Equal(_clock.Now.AddMinutes(-5), new DateTimeOffset(leaf.NotBefore));
        Assert.Equal(
            Assert.Single(_ca.Root.Extensions.OfType<X509SubjectKeyIdentifierExtension>()).SubjectKeyIdentifierBytes,
            Assert.Single(leaf.Extensions.OfType<X509AuthorityKeyIdentifierExtension>()).KeyIdentifier!.Value);
        Assert.Single(leaf.Extensions.OfType<X509SubjectKeyIdentifierExtension>());
        Assert.False(Assert.Single(leaf.Extensions.OfType<X509BasicConstraintsExtension>()).CertificateAuthority);
    }

    [Fact]
    public void Issue_RequestAskingForMore_GetsNothingOfIt()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hub,O=Evil", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri("spiffe://home.example/hub/hub"));
        request.CertificateExtensions.Add(names.Build());
        using var leaf = _ca.Authority.Issue(
            request.CreateSigningRequest(), TestAuthority.Id("window"), CertificateUse.Client, [],
            TimeSpan.FromDays(1)).Value;
        Assert.Equal("CN=window", leaf.Subject);
        Assert.Equal(["spiffe://home.example/device/window"], SubjectNames.ReadUris(leaf));
        Assert.False(Assert.Single(leaf.Extensions.OfType<X509BasicConstraintsExtension>()).CertificateAuthority);
    }

    [Fact]
    public void Issue_ManyTimes_SerialsDiffer()
    {
        var serials = Enumerable.Range(0, 50)
            .Select(_ => _ca.Issue(TestAuthority.Id("window")).SerialNumber).ToHashSet();
        Assert.Equal(50, serials.Count);
        Assert.All(serials, s => Assert.Equal(32, s.Length));
    }

    [Fact]
    public void Issue_LongerThanTheRoot_EndsWithIt()
    {
        _clock.Advance(TimeSpan.FromDays(365.25 * 19.9));
        using var leaf = _ca.Issue(TestAuthority.Id("window"), life: TimeSpan.FromDays(3650));
        Assert.Equal(_ca.Root.NotAfter, leaf.NotAfter);
    }

    [Fact]
    public void Issue_AfterTheRootEnded_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _clock.Advance(TimeSpan.FromDays(366 * 21));
        Assert.Equal("TRUST-05", IssueFor(TestAuthority.Csr(key)));
    }

    [Fact]
    public void Issue_SignatureOfAnotherKey_NoProofOfPossession()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = TestAuthority.Csr(key);
        csr[^5] ^= 0x01;
        Assert.Equal("TRUST-02", IssueFor(csr));
    }

    [Fact]
    public void Issue_SignatureAlgorithmThatNobodyKnows_NoProofOfPossession()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = TestAuthority.Csr(key);
        csr[csr.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]) + 3] = 0x02;
        Assert.Equal("TRUST-02", IssueFor(csr));
    }

    [Fact]
    public void Issue_RsaKey_IsRefused()
    {
        using var rsa = RSA.Create(2048);
        var csr = new CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSigningRequest();
        Assert.Equal("TRUST-03", IssueFor(csr));
    }

    [Fact]
    public void Issue_OtherCurve_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Equal("TRUST-03", IssueFor(TestAuthority.Csr(key)));
    }

    [Fact]
    public void Issue_BytesBehindTheRequest_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("TRUST-01", IssueFor([.. TestAuthority.Csr(key), 0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4097)]
    public void Issue_Garbage_IsRefused(int length) => Assert.Equal("TRUST-01", IssueFor(new byte[length]));

    [Theory]
    [InlineData("-bad.example")]
    [InlineData("bad..example")]
    [InlineData("*.example")]
    [InlineData("exa mple")]
    [InlineData("127.1.")]
    [InlineData("")]
    public void Issue_BadDnsName_IsRefused(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issued = _ca.Authority.Issue(
            TestAuthority.Csr(key), TestAuthority.Id("gw"), CertificateUse.Server, [name], TimeSpan.FromDays(1));
        Assert.Equal("TRUST-04", issued.Error?.Code);
    }

    private string? IssueFor(byte[] csr) => _ca.Authority.Issue(
        csr, TestAuthority.Id("window"), CertificateUse.Client, [], TimeSpan.FromDays(1)).Error?.Code;
}
