using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Prevention.LogCollection;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Prevention.Tests.LogCollection;

public sealed class SignedBatchTests : IDisposable
{
    private static readonly SpiffeId Office = Facts.Home with { Component = ComponentId.Of("office") };
    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-batch-").FullName;
    private readonly CertificateAuthority _ca;
    private readonly JwsVerifier _verifier;

    public SignedBatchTests()
    {
        _ca = CertificateAuthority.Create(Path.Combine(_directory, "ca"), "Test CA", TimeProvider.System);
        _verifier = new JwsVerifier(_ca.Root, Facts.Home.TrustDomain, TimeProvider.System);
    }

    public void Dispose()
    {
        _ca.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void Verify_SignedByThePeer_IsTheBatch()
    {
        var signed = Sign(Facts.Home);
        var batch = SignedBatch.Verify(_verifier, signed, Facts.Home).Value;
        Assert.Equal((7, 1), (batch.First, batch.Events.Count));
        Assert.Equal(Facts.Of(7).Id, batch.Events[0].Id);
    }

    [Fact]
    public void Attack_AnotherGatewaysGenuineBatch_Refused() =>
        Assert.Equal("unknown-signer", SignedBatch.Verify(_verifier, Sign(Office), Facts.Home).Error!.Code);

    [Fact]
    public void Attack_DeviceOfTheSameName_Refused() => Assert.Equal(
        "unknown-signer",
        SignedBatch.Verify(_verifier, Sign(Facts.Home with { Kind = PeerKind.Device }), Facts.Home).Error!.Code);

    [Fact]
    public void Attack_OneByteChanged_Refused()
    {
        var signed = Sign(Facts.Home);
        var dot = Array.IndexOf(signed, (byte)'.');
        signed[dot + 20] = signed[dot + 20] == (byte)'A' ? (byte)'B' : (byte)'A';
        Assert.Equal("bad-signature", SignedBatch.Verify(_verifier, signed, Facts.Home).Error!.Code);
    }

    [Fact]
    public void Attack_NotUtf8_Refused()
    {
        var junk = new byte[] { 0xFF, 0x2E, 0xFE, 0x2E, 0x41 };
        Assert.Equal("malformed", SignedBatch.Verify(_verifier, junk, Facts.Home).Error!.Code);
    }

    private byte[] Sign(SpiffeId signer)
    {
        var keys = new KeyDirectory(Path.Combine(_directory, signer.Kind.ToString() + signer.Component));
        var request = keys.CreateRequest(signer.Component).Value;
        var certificate = _ca.Issue(
            request, signer, CertificateUse.ClientAndServer, [], TimeSpan.FromDays(1)).Value;
        Assert.True(keys.SaveCertificate(certificate, _ca.Root).IsOk);
        using var own = keys.LoadCertificate().Value;
        var signed = SignedBatch.Sign(Facts.Batch(7, Facts.Of(7)), own);
        Assert.StartsWith("ey", Encoding.ASCII.GetString(signed), StringComparison.Ordinal);
        return signed;
    }
}
