using Yuimori.Agent.Sensors;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;

namespace Yuimori.Agent.Tests.Sensors;

public sealed class PokeGateTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new();
    private readonly Pki _pki;

    public PokeGateTests() => _pki = new Pki(_clock);

    public void Dispose() => _pki.Dispose();

    [Fact]
    public async Task CheckAsync_HubsPoke_IsGranted()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");

        var (poke, refusal) = await CheckAsync(Pki.Sign(_pki.Poke(1, "fire", "1", "30"), hub));

        Assert.Null(refusal);
        Assert.Equal((1, 1m, 30, "owner"), (poke!.Stream, poke.Value, poke.Seconds, poke.By));
    }

    [Theory]
    [InlineData("smoke", "1", "30", "unknown-stream")]
    [InlineData("fire", "2", "30", "unknown-value")]
    [InlineData("rain", "", "30", "unknown-value")]
    [InlineData("rain", "99999999999999999999999999999999", "30", "unknown-value")]
    [InlineData("rain", "1", "0", "bad-seconds")]
    [InlineData("rain", "1", "3601", "bad-seconds")]
    [InlineData("rain", "1", "-1", "bad-seconds")]
    public async Task CheckAsync_ArgumentsOutOfBounds_AreRefusedByName(
        string stream, string value, string seconds, string why)
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");
        var claims = _pki.Poke(1, stream, value, seconds);

        var (poke, refusal) = await CheckAsync(Pki.Sign(claims, hub));

        Assert.Null(poke);
        Assert.Equal((why, claims.Jti), (refusal!.Why, refusal.Command));
    }

    [Fact]
    public async Task CheckAsync_AnotherAct_IsRefused()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");

        var wipe = _pki.Poke(1, "rain", "1", "1") with { Act = "wipe" };

        Assert.Equal("unknown-act", await WhyAsync(Pki.Sign(wipe, hub)));
    }

    [Fact]
    public async Task Attack_GatewaySignsAPoke_IsUnknownSigner()
    {
        using var gateway = _pki.Issue(PeerKind.Gateway, "gateway");
        var claims = _pki.Poke(1, "rain", "1", "30") with { Iss = Pki.IdOf(PeerKind.Gateway, "gateway").ToString() };

        Assert.Equal("unknown-signer", await WhyAsync(Pki.Sign(claims, gateway)));
    }

    [Fact]
    public async Task Attack_AnotherHubOfTheSameCa_IsUnknownSigner()
    {
        using var other = _pki.Issue(PeerKind.Hub, "other-hub");
        var claims = _pki.Poke(1, "rain", "1", "30") with { Iss = Pki.IdOf(PeerKind.Hub, "other-hub").ToString() };

        Assert.Equal("unknown-signer", await WhyAsync(Pki.Sign(claims, other)));
    }

    [Fact]
    public async Task Attack_PokeReplayedAlsoAfterARestart_IsReplayed()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");
        var jws = Pki.Sign(_pki.Poke(5, "rain", "1", "30"), hub);
        Assert.NotNull((await CheckAsync(jws)).Poke);

        // Each check is by a gate of its own: nothing but the store remembers.
        Assert.Equal("replayed", await WhyAsync(jws));
        Assert.Equal("replayed", await WhyAsync(Pki.Sign(_pki.Poke(4, "rain", "1", "30"), hub)));
    }

    [Fact]
    public async Task Attack_PokeKeptBack_IsExpired()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");
        var jws = Pki.Sign(_pki.Poke(1, "rain", "1", "30"), hub);
        _clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("expired", await WhyAsync(jws));
    }

    [Fact]
    public async Task Attack_PokeForAnotherSensor_IsWrongAudience()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");

        Assert.Equal(
            "wrong-audience",
            await WhyAsync(Pki.Sign(_pki.Poke(1, "rain", "1", "30") with { Aud = ComponentId.Of("other") }, hub)));
    }

    [Fact]
    public async Task Attack_CommandWhereAPokeBelongs_IsWrongType()
    {
        using var hub = _pki.Issue(PeerKind.Hub, "hub");

        Assert.Equal("wrong-type", await WhyAsync(Pki.Sign(_pki.Poke(1, "rain", "1", "30"), hub, JwsType.Command)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a jws")]
    [InlineData("a.b.c")]
    public async Task Attack_Garbage_IsMalformed(string text) => Assert.Equal("malformed", await WhyAsync(text));

    private async Task<string?> WhyAsync(string jws) => (await CheckAsync(jws)).Refusal?.Why;

    private async Task<(Poke? Poke, PokeRefusal? Refusal)> CheckAsync(string jws)
    {
        var sensor = Plans.Sensor();
        var gate = new PokeGate(_pki.Verifier, Plans.Agent("weather", sensor), sensor, _store, _clock);
        return await gate.CheckAsync(jws, TestContext.Current.CancellationToken);
    }
}
