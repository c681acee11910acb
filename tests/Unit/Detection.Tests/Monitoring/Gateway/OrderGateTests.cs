using System.Text;
using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Detection.Tests.Fakes;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using static Yuimori.Detection.Tests.Monitoring.Conflict.ConflictSite;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

/// <summary>Each test is an attack on the arbiter's door; it must be refused with the exact word.</summary>
public sealed class OrderGateTests : IAsyncDisposable
{
    private readonly Site _site = new();
    private readonly OrderGate _gate;

    public OrderGateTests() => _gate = new OrderGate(_site.Pki.Verifier, ConflictSite.Gateway, _site.Clock);

    [Fact]
    public void GenuineOrder_ComesIn()
    {
        var claims = _site.Claims(Comfort, Purpose.Comfort, "open");
        var (order, refusal) = _gate.Check(Comfort, _site.Sign(claims, Comfort));
        Assert.Null(refusal);
        Assert.Equal((Comfort, claims), (order!.Controller, order.Claims));
    }

    [Fact]
    public void ForgedSigner_OfAnotherAuthority_Refused()
    {
        using var stranger = new TestPki(_site.Clock);
        using var forger = stranger.Issue(PeerKind.Service, Comfort);
        var jws = stranger.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), forger);
        Refused(Comfort, Encoding.ASCII.GetBytes(jws), "unknown-signer");
    }

    [Fact]
    public void AnotherControllersGenuineOrder_SentByOneself_Refused() =>
        Refused(Comfort, _site.Sign(_site.Claims(Safety, Purpose.Life, "open"), Safety), "unknown-signer");

    [Fact]
    public void OrderInAnothersName_SignedByOneself_Refused() =>
        Refused(Comfort, _site.Sign(_site.Claims(Safety, Purpose.Life, "open"), Comfort), "issuer-mismatch");

    [Fact]
    public void OrderSignedByADevice_Refused()
    {
        using var device = _site.Pki.Issue(PeerKind.Device, Comfort);
        var jws = _site.Pki.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), device);
        Refused(Comfort, Encoding.ASCII.GetBytes(jws), "unknown-signer");
    }

    [Fact]
    public void OrderForAnotherGateway_Refused() => Refused(
        Comfort,
        _site.Sign(
            _site.Claims(Comfort, Purpose.Comfort, "open") with { Aud = ComponentId.Of("other-gateway") }, Comfort),
        "wrong-audience");

    [Fact]
    public void CommandAsOrder_Refused()
    {
        using var signer = _site.Pki.Issue(PeerKind.Service, Comfort);
        var command = new CommandClaims
        {
            Iss = "x", Aud = ConflictSite.Gateway, Seq = 1, IatMs = 0, ExpMs = 1, Jti = "x", Value = "open",
        };
        Refused(Comfort, Encoding.ASCII.GetBytes(_site.Pki.Sign(command, signer)), "wrong-type");
        Refused(Comfort, Encoding.ASCII.GetBytes(_site.Pki.Sign(command, signer, JwsType.Order)), "malformed");
    }

    [Fact]
    public void Garbage_Refused()
    {
        Refused(Comfort, [], "malformed");
        Refused(Comfort, [0xFF, 0xFE, 0x00], "malformed");
        Refused(Comfort, Encoding.ASCII.GetBytes(new string('.', 10_000)), "malformed");
    }

    [Theory]
    [InlineData(90, "expired")]
    [InlineData(-90, "not-yet-valid")]
    public void GenuineOrderOutOfItsTime_RefusedAsGenuine(int seconds, string why)
    {
        var jws = _site.Sign(_site.Claims(Comfort, Purpose.Comfort, "open"), Comfort);
        _site.Clock.Jump(TimeSpan.FromSeconds(seconds));
        Assert.NotNull(Refused(Comfort, jws, why).Genuine);
    }

    [Fact]
    public void OrderThatMayBeAcceptedForYears_Refused()
    {
        var claims = _site.Claims(Comfort, Purpose.Comfort, "open");
        Refused(Comfort, _site.Sign(claims with { ExpMs = long.MaxValue }, Comfort), "malformed");
        Refused(Comfort, _site.Sign(claims with { ExpMs = claims.IatMs + 60_001 }, Comfort), "malformed");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private OrderRefusal Refused(ComponentId sender, byte[] payload, string why)
    {
        var (order, refusal) = _gate.Check(sender, payload);
        Assert.Null(order);
        Assert.Equal(why, refusal!.Why);
        return refusal;
    }
}
