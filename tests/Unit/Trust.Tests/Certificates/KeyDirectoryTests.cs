using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Certificates;

public sealed class KeyDirectoryTests : IDisposable
{
    private static readonly ComponentId Window = ComponentId.Of("window");
    private readonly ManualClock _clock = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly TestAuthority _ca;
    private readonly KeyDirectory _keys;

    public KeyDirectoryTests()
    {
        _ca = new TestAuthority(_clock);
        _keys = new KeyDirectory(_directory.File("window"));
    }

    public void Dispose()
    {
        _ca.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void EnrolAndLoad_GivesACertificateThatSigns()
    {
        using var issued = Enrol();
        Assert.True(_keys.SaveCertificate(issued, _ca.Root).IsOk);
        using var loaded = _keys.LoadCertificate().Value;
        using var root = _keys.LoadRoot().Value;
        Assert.True(loaded.HasPrivateKey);
        Assert.True(_keys.HasCertificate);
        Assert.Equal(_ca.Root.RawData, root.RawData);
        Assert.True(PeerCertificate.Check(loaded, root, TestAuthority.Domain, _clock, CertificateUse.Client).IsOk);
    }

    [Fact]
    public void CreateRequest_Again_IsForTheSameKey()
    {
        var first = SigningRequest.Read(_keys.CreateRequest(Window).Value).Value.ExportSubjectPublicKeyInfo();
        var again = new KeyDirectory(_directory.File("window"));
        Assert.Equal(first, SigningRequest.Read(again.CreateRequest(Window).Value).Value.ExportSubjectPublicKeyInfo());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_keys.KeyPath));
    }

    [Fact]
    public void SaveCertificate_ForAnotherKey_IsRefused()
    {
        _keys.CreateRequest(Window);
        Assert.Equal("TRUST-07", _keys.SaveCertificate(_ca.Issue(TestAuthority.Id("window")), _ca.Root).Error?.Code);
        Assert.False(_keys.HasCertificate);
    }

    [Fact]
    public void SaveCertificate_OfAnotherCa_IsRefused()
    {
        using var issued = Enrol();
        using var other = new TestAuthority(_clock);
        Assert.Equal("TRUST-07", _keys.SaveCertificate(issued, other.Root).Error?.Code);
        Assert.False(_keys.HasCertificate);
    }

    [Fact]
    public void SaveCertificate_BeforeTheClockIsSet_IsKept()
    {
        using var issued = Enrol();
        _clock.Now = DateTimeOffset.UnixEpoch;
        Assert.True(_keys.SaveCertificate(issued, _ca.Root).IsOk);
    }

    [Fact]
    public void Load_BeforeEnrolment_SaysWhatIsMissing()
    {
        Assert.Equal("TRUST-06", _keys.LoadCertificate().Error?.Code);
        Assert.Equal("TRUST-06", _keys.LoadRoot().Error?.Code);
        Assert.Equal("TRUST-06", _keys.SaveCertificate(_ca.Root, _ca.Root).Error?.Code);
    }

    [Fact]
    public void LoadCertificate_KeyReplaced_IsRefused()
    {
        using var issued = Enrol();
        _keys.SaveCertificate(issued, _ca.Root);
        File.Delete(_keys.KeyPath);
        _keys.CreateRequest(Window);
        Assert.Equal("TRUST-06", _keys.LoadCertificate().Error?.Code);
    }

    [Fact]
    public void CreateRequest_DamagedKey_IsNotReplaced()
    {
        _keys.CreateRequest(Window);
        File.WriteAllText(_keys.KeyPath, "damaged");
        Assert.Equal("TRUST-06", _keys.CreateRequest(Window).Error?.Code);
        Assert.Equal("damaged", File.ReadAllText(_keys.KeyPath));
    }

    private X509Certificate2 Enrol() => _ca.Authority.Issue(
        _keys.CreateRequest(Window).Value, TestAuthority.Id("window"), CertificateUse.Client, [],
        TimeSpan.FromDays(90)).Value;
}
