using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Signing;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Signing;

public sealed class ClaimsCheckTests
{
    private static readonly SpiffeId Signer = TestAuthority.Id("comfort", PeerKind.Service);
    private static readonly ComponentId Self = ComponentId.Of("gw");
    private readonly ManualClock _clock = new();

    [Fact]
    public void Genuine_Passes() => Assert.Null(Check(Signer.ToString(), Self, 0, 10_000));

    [Theory]
    [InlineData("spiffe://home.example/service/crime")]
    [InlineData("spiffe://home.example/gateway/comfort")]
    [InlineData("comfort")]
    [InlineData("")]
    public void IssuerIsNotTheSigner(string issuer) => Assert.Equal("issuer-mismatch", Check(issuer, Self, 0, 10_000));

    [Fact]
    public void ForAnotherGateway() =>
        Assert.Equal("wrong-audience", Check(Signer.ToString(), ComponentId.Of("gw2"), 0, 10_000));

    [Theory]
    [InlineData(-60_000, -30_000, "expired")]
    [InlineData(-60_000, -29_999, null)]
    [InlineData(0, 0, "expired")]
    [InlineData(5, 4, "expired")]
    [InlineData(30_000, 40_000, null)]
    [InlineData(30_001, 40_000, "not-yet-valid")]
    public void Time_WithinTheAllowedSkewOnly(long issued, long expires, string? word) =>
        Assert.Equal(word, Check(Signer.ToString(), Self, issued, expires));

    [Theory]
    [InlineData(long.MinValue, long.MaxValue, null)]
    [InlineData(long.MinValue, long.MinValue, "expired")]
    [InlineData(long.MaxValue, long.MaxValue, "expired")]
    [InlineData(long.MaxValue - 1, long.MaxValue, "not-yet-valid")]
    public void NumbersAtTheirEnds_DoNotOverflow(long issued, long expires, string? word)
    {
        var check = new ClaimsCheck(Self, _clock).Check(Signer, Signer.ToString(), Self, issued, expires);
        Assert.Equal(word, check.Error?.Code);
    }

    [Fact]
    public void EveryKindOfClaims_IsChecked()
    {
        var (check, now) = (new ClaimsCheck(Self, _clock), _clock.Now.ToUnixTimeMilliseconds());
        var id = EventId.Compose(1, new byte[10]);
        var order = new OrderClaims
        {
            Iss = Signer.ToString(), Aud = Self, Seq = 1, IatMs = now, ExpMs = now + 1000, Jti = id, Act = OrderAct.Set,
            Target = ComponentId.Of("window"), Value = "closed", Purpose = Purpose.Comfort, HoldSeconds = 60, Reason = "x",
        };
        var command = new CommandClaims
        {
            Iss = Signer.ToString(), Aud = Self, Seq = 1, IatMs = now, ExpMs = now + 1000, Jti = id, Value = "closed",
        };
        var management = new ManagementClaims
        {
            Iss = Signer.ToString(), Aud = Self, Seq = 1, IatMs = now, ExpMs = now + 1000, Jti = id, Act = "poke", By = "o",
        };
        Assert.True(check.Check(Signer, order).IsOk);
        Assert.True(check.Check(Signer, command).IsOk);
        Assert.True(check.Check(Signer, management).IsOk);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("expired", check.Check(Signer, order).Error?.Code);
        Assert.Equal("expired", check.Check(Signer, command).Error?.Code);
        Assert.Equal("expired", check.Check(Signer, management).Error?.Code);
    }

    private string? Check(string issuer, ComponentId audience, long issued, long expires)
    {
        var now = _clock.Now.ToUnixTimeMilliseconds();
        return new ClaimsCheck(Self, _clock).Check(Signer, issuer, audience, now + issued, now + expires).Error?.Code;
    }
}
