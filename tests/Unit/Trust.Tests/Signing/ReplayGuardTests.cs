using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Signing;

public sealed class ReplayGuardTests
{
    private static readonly SpiffeId Hub = TestAuthority.Id("hub", PeerKind.Hub);
    private readonly MemoryStore _store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckAsync_HigherOnly_AlsoAfterARestart()
    {
        var guard = new ReplayGuard(_store);
        Assert.True((await guard.CheckAsync(Hub, 5, Cancel)).IsOk);
        Assert.Equal("replayed", (await guard.CheckAsync(Hub, 5, Cancel)).Error?.Code);
        Assert.Equal("replayed", (await guard.CheckAsync(Hub, 4, Cancel)).Error?.Code);
        Assert.True((await guard.CheckAsync(Hub, 6, Cancel)).IsOk);
        var after = new ReplayGuard(_store);
        Assert.Equal("replayed", (await after.CheckAsync(Hub, 6, Cancel)).Error?.Code);
        Assert.True((await after.CheckAsync(Hub, 7, Cancel)).IsOk);
        Assert.Equal(7, await after.HighestAsync(Hub, Cancel));
    }

    [Fact]
    public async Task CheckAsync_SignersAndScopes_CountApart()
    {
        var guard = new ReplayGuard(_store, "order");
        Assert.True((await guard.CheckAsync(Hub, 5, Cancel)).IsOk);
        Assert.True((await guard.CheckAsync(TestAuthority.Id("hub", PeerKind.Gateway), 1, Cancel)).IsOk);
        Assert.True((await new ReplayGuard(_store, "command").CheckAsync(Hub, 5, Cancel)).IsOk);
        Assert.Null(await guard.HighestAsync(TestAuthority.Id("never"), Cancel));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public async Task CheckAsync_Negative_IsRefused(long sequence) =>
        Assert.Equal("replayed", (await new ReplayGuard(_store).CheckAsync(Hub, sequence, Cancel)).Error?.Code);

    [Fact]
    public async Task CheckAsync_WriteFails_NobodyMayAct()
    {
        var guard = new ReplayGuard(_store);
        _store.Cut = PowerCut.Before;
        await Assert.ThrowsAsync<IOException>(async () => await guard.CheckAsync(Hub, 5, Cancel));
        _store.Cut = PowerCut.None;
        Assert.True((await guard.CheckAsync(Hub, 5, Cancel)).IsOk);
    }

    [Fact]
    public async Task CheckAsync_DamagedState_IsNeverTakenForAbsent()
    {
        await _store.WriteAsync([new StateWrite("replay/Hub/hub", [1, 2, 3])], Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(
            async () => await new ReplayGuard(_store).CheckAsync(Hub, 5, Cancel));
    }

    [Fact]
    public async Task CheckAsync_SameNumberAtOnce_PassesOnce()
    {
        var guard = new ReplayGuard(_store);
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () => await guard.CheckAsync(Hub, 9, Cancel), Cancel)));
        Assert.Single(results, r => r.IsOk);
    }

    [Fact]
    public void CheckAsync_AnyOrderAndPowerCuts_ActsOnceForEachNumberAtMost() => Prop.ForAll(
        Gen.Choose(0, 60).ListOf().ToArbitrary(), numbers =>
        {
            var store = new MemoryStore();
            var guard = new ReplayGuard(store);
            var acted = new List<long>();
            foreach (var number in numbers)
            {
                store.Cut = (number % 7) switch { 0 => PowerCut.Before, 1 => PowerCut.After, _ => PowerCut.None };
                try
                {
                    if (guard.CheckAsync(Hub, number, CancellationToken.None).AsTask().GetAwaiter().GetResult().IsOk)
                    {
                        acted.Add(number);
                    }
                }
                catch (IOException)
                {
                    guard = new ReplayGuard(store);
                }
            }

            return acted.SequenceEqual(acted.Distinct().Order());
        }).QuickCheckThrowOnFailure();
}
