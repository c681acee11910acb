using System.Security.Cryptography.X509Certificates;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class PeerAuthenticationTests
{
    private static readonly X509Certificate2 Certificate =
        Certificates.Of("CN=window", "spiffe://home.example/device/window");

    [Fact]
    public void Judge_NoCertificate_RefusedWithoutAskingTheCheck()
    {
        var peers = new PeerAuthentication(Membership.Of(Plans.Gateway), _ => throw new InvalidOperationException());
        var verdict = peers.Judge(null);
        Assert.False(verdict.IsAdmitted);
        Assert.Equal("no-certificate", verdict.Why);
        Assert.Null(verdict.Subject);
    }

    [Fact]
    public void Judge_GenuineMember_AdmittedUntilTheCertificateEnds()
    {
        var verdict = Judge(Plans.Window);
        Assert.True(verdict.IsAdmitted);
        Assert.Equal(Plans.Window, verdict.Id);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), verdict.Until);
        Assert.Null(verdict.Why);
    }

    [Theory]
    [InlineData(PeerKind.Device, "stranger")]
    [InlineData(PeerKind.Service, "window")]
    [InlineData(PeerKind.Hub, "cloud")]
    [InlineData(PeerKind.Device, "home")]
    public void Attack_GenuineButNotAMemberInThisRole_Refused(PeerKind kind, string id)
    {
        var verdict = Judge(Plans.Id(kind, id));
        Assert.Equal("not-a-member", verdict.Why);
        Assert.Equal(Plans.Id(kind, id).ToString(), verdict.Subject);
        Assert.Null(verdict.Id);
        Assert.Null(verdict.Until);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("not-yet-valid")]
    [InlineData("unknown-ca")]
    [InlineData("no-identity")]
    [InlineData("wrong-trust-domain")]
    [InlineData("wrong-usage")]
    public void Judge_CheckRefuses_ReasonIsCarriedExactly(string why)
    {
        var verdict = Judge(Error.Of(why, "", ""));
        Assert.Equal(why, verdict.Why);
        Assert.Equal("spiffe://home.example/device/window", verdict.Subject);
    }

    [Fact]
    public void Judge_TheBrokerItself_IsAdmittedForDrills() => Assert.True(Judge(Plans.Home).IsAdmitted);

    [Fact]
    public void Judge_CheckNamesNoReason_IsABrokenInvariant() =>
        Assert.Throws<InvalidOperationException>(() => Judge(Error.Of("X-01", "", "")));

    [Theory]
    [InlineData(PeerKind.Gateway, "home", null)]
    [InlineData(PeerKind.Device, "home", "not-a-member")]
    [InlineData(PeerKind.Gateway, "office", "not-a-member")]
    [InlineData(PeerKind.Device, "window", "not-a-member")]
    public void Attack_MemberPosesAsTheServer_Refused(PeerKind kind, string id, string? why)
    {
        var server = new ServerAuthentication(PeerKind.Gateway, Plans.Home.Component, _ => Plans.Id(kind, id));
        Assert.Equal(why, server.Judge(Certificate).Why);
        Assert.Equal("no-certificate", server.Judge(null).Why);
    }

    private static PeerVerdict Judge(Result<SpiffeId> check) =>
        new PeerAuthentication(Membership.Of(Plans.Gateway), _ => check).Judge(Certificate);
}
