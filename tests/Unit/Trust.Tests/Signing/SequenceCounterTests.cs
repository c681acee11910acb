using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Signing;

public sealed class SequenceCounterTests
{
    private static readonly ComponentId Window = ComponentId.Of("window");
    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NextAsync_IsStrictlyIncreasingForEachAudience()
    {
        using var counter = new SequenceCounter(_store, _clock);
        var (window, shutter) = (await Take(counter, Window, 600), await Take(counter, ComponentId.Of("shutter"), 3));
        Assert.Equal(Enumerable.Range(0, 600).Select(i => window[0] + i), window);
        Assert.Equal(window[0], shutter[0]);
        Assert.Equal(4, _store.Writes);
    }

    [Fact]
    public async Task NextAsync_AfterARestart_IsHigherThanEveryNumberBefore()
    {
        using var before = new SequenceCounter(_store, _clock);
        var last = (await Take(before, Window, 300))[^1];
        _clock.Now = DateTimeOffset.UnixEpoch;
        using var after = new SequenceCounter(_store, _clock);
        Assert.True(await after.NextAsync(Window, Cancel) > last);
    }

    [Fact]
    public async Task NextAsync_StateLost_BeginsAboveWhatWasUsedBefore()
    {
        using var before = new SequenceCounter(_store, _clock);
        var last = (await Take(before, Window, 500))[^1];
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var after = new SequenceCounter(new MemoryStore(), _clock);
        Assert.True(await after.NextAsync(Window, Cancel) > last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(9)]
    public async Task NextAsync_DamagedState_IsNeverTakenForAbsent(int length)
    {
        await _store.WriteAsync([new StateWrite("sequence/window", Enumerable.Repeat((byte)0xFF, length).ToArray())], Cancel);
        using var counter = new SequenceCounter(_store, _clock);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await counter.NextAsync(Window, Cancel));
    }

    [Fact]
    public void NextAsync_PowerCutsAtAnyWrite_NeverGivesANumberTwice() => Prop.ForAll(
        Gen.Choose(0, 9).ListOf().ToArbitrary(), steps =>
        {
            var store = new MemoryStore();
            var given = new List<long>();
            var counter = new SequenceCounter(store, _clock);
            foreach (var step in steps)
            {
                store.Cut = step switch { 0 => PowerCut.Before, 1 => PowerCut.After, _ => PowerCut.None };
                for (var i = 0; i < 100; i++)
                {
                    try
                    {
                        given.Add(counter.NextAsync(Window, CancellationToken.None).AsTask().GetAwaiter().GetResult());
                    }
                    catch (IOException)
                    {
                        counter = new SequenceCounter(store, _clock);
                        break;
                    }
                }

                if (step == 2) counter = new SequenceCounter(store, _clock);
            }

            return given.SequenceEqual(given.Distinct().Order());
        }).QuickCheckThrowOnFailure();

    private static async Task<List<long>> Take(SequenceCounter counter, ComponentId audience, int count)
    {
        var taken = new List<long>();
        for (var i = 0; i < count; i++) taken.Add(await counter.NextAsync(audience, Cancel));
        return taken;
    }
}
