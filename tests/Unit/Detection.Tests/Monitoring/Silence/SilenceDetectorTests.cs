using FsCheck;
using FsCheck.Fluent;
using Yuimori.Detection.Monitoring.Silence;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Tests.Monitoring.Silence;

public sealed class SilenceDetectorTests
{
    private static readonly ComponentId[] Members = [ComponentId.Of("a"), ComponentId.Of("b")];
    private readonly SilenceDetector _detector = new(Members, TimeSpan.FromSeconds(30));

    [Fact]
    public void Look_NeverHeard_SilentOnceAfterItsTime()
    {
        var state = _detector.Begin(0, []);
        Assert.Empty(_detector.Look(state, 29_999).Silent);
        var step = _detector.Look(state, 30_000);
        Assert.Equal([(Members[0], 30L), (Members[1], 30L)], step.Silent);
        Assert.Empty(_detector.Look(step.State, 90_000).Silent);
    }

    [Fact]
    public void Heard_AfterSilence_ReturnedWithItsLength()
    {
        var state = _detector.Look(_detector.Begin(0, []), 40_000).State;
        var (next, quiet) = SilenceDetector.Heard(state, Members[0], 45_000);
        Assert.Equal(45, quiet);
        Assert.Null(SilenceDetector.Heard(next, Members[0], 45_001).QuietSeconds);
    }

    [Fact]
    public void Heard_Stranger_LeftOut()
    {
        var state = _detector.Begin(0, []);
        Assert.Same(state, SilenceDetector.Heard(state, ComponentId.Of("stranger"), 1).State);
    }

    [Fact]
    public void Look_EveryHalfSilence_AllMembersStated()
    {
        var state = _detector.Begin(0, []);
        Assert.Empty(_detector.Look(state, 14_999).Watching);
        var first = _detector.Look(state, 15_000);
        Assert.Equal([(Members[0], true), (Members[1], true)], first.Watching);
        var (heard, _) = SilenceDetector.Heard(first.State, Members[1], 20_000);
        Assert.Equal([(Members[0], false), (Members[1], true)], _detector.Look(heard, 30_000).Watching);
    }

    [Fact]
    public void Begin_SilentBefore_NoSecondAlarmAndReturnStated()
    {
        var state = _detector.Begin(0, [Members[0], ComponentId.Of("gone")]);
        Assert.DoesNotContain(_detector.Look(state, 60_000).Silent, s => s.Member == Members[0]);
        Assert.NotNull(SilenceDetector.Heard(state, Members[0], 1_000).QuietSeconds);
    }

    [Fact]
    public void Look_AnyHistory_AlarmsAndReturnsAlternate()
    {
        var steps = Gen.Choose(0, 40_000).Zip(Gen.Choose(0, 2)).Select(p => (Ms: p.Item1, What: p.Item2));
        Prop.ForAll(Arb.From(Gen.ListOf(steps)), Alternates).QuickCheckThrowOnFailure();
    }

    private bool Alternates(IEnumerable<(int Ms, int What)> steps)
    {
        var (state, now, isSilent) = (_detector.Begin(0, []), 0L, false);
        foreach (var (ms, what) in steps)
        {
            now += ms;
            if (what == 0)
            {
                (state, var quiet) = SilenceDetector.Heard(state, Members[0], now);
                if (quiet is not null != isSilent) return false;
                isSilent = false;
                continue;
            }

            var step = _detector.Look(state, now);
            state = step.State;
            if (!step.Silent.Any(s => s.Member == Members[0])) continue;
            if (isSilent) return false;
            isSilent = true;
        }

        return true;
    }
}
