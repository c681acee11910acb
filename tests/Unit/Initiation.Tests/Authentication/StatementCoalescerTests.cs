using FsCheck;
using FsCheck.Fluent;
using Yuimori.Initiation.Authentication;
using Yuimori.Shared;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class StatementCoalescerTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void TakeDue_NothingNoted_IsEmpty() => Assert.Empty(New().TakeDue());

    [Fact]
    public void TakeDue_FirstFact_IsDueAtOnceAndOnlyOnce()
    {
        var coalescer = New();
        coalescer.Note("a", "x");
        Assert.Equal(new Statement<string, string>("a", "x", 1), Assert.Single(coalescer.TakeDue()));
        Assert.Empty(coalescer.TakeDue());
    }

    [Fact]
    public void Attack_FloodOfOneFact_IsOneStatementAWindowWithItsCount()
    {
        var coalescer = New();
        coalescer.Note("a", "first");
        Assert.Single(coalescer.TakeDue());
        for (var i = 0; i < 1_000; i++) coalescer.Note("a", "last");
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(coalescer.TakeDue());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Statement<string, string>("a", "last", 1_000), Assert.Single(coalescer.TakeDue()));
        Assert.Empty(coalescer.TakeDue());
    }

    [Fact]
    public void Attack_FloodOfMadeUpKeys_IsCountedUnderOneKey()
    {
        var coalescer = New(keysMax: 3);
        for (var i = 0; i < 10_000; i++) coalescer.Note($"key {i}", "");
        var due = coalescer.TakeDue();
        Assert.Equal(["key 0", "key 1", "key 2", "many"], due.Select(s => s.Key));
        Assert.Equal(9_997, due[^1].Count);
    }

    [Fact]
    public void TakeDue_QuietWindow_ForgetsTheKey()
    {
        var coalescer = New(keysMax: 1);
        coalescer.Note("a", "");
        Assert.Single(coalescer.TakeDue());
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(coalescer.TakeDue());
        coalescer.Note("b", "");
        Assert.Equal("b", Assert.Single(coalescer.TakeDue()).Key);
    }

    [Fact]
    public void TakeDue_AnyInterleaving_LosesNoFact()
    {
        var steps = Gen.Choose(-5, 7).ListOf().ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(500);
        Check.One(config, Prop.ForAll(steps, run =>
        {
            var (clock, noted, stated) = (new ManualClock(), 0L, 0L);
            var coalescer = new StatementCoalescer<string, string>(TimeSpan.FromMinutes(1), 3, _ => "many", clock);
            foreach (var step in run)
            {
                if (step >= 0) coalescer.Note($"{step}", "");
                if (step >= 0) noted++;
                if (step < -2) clock.Advance(TimeSpan.FromSeconds(25));
                if (step is -1 or -2) stated += coalescer.TakeDue().Sum(s => s.Count);
            }

            clock.Advance(TimeSpan.FromMinutes(1));
            return noted == stated + coalescer.TakeDue().Sum(s => s.Count);
        }));
    }

    private StatementCoalescer<string, string> New(int keysMax = 10) =>
        new(TimeSpan.FromMinutes(1), keysMax, static _ => "many", _clock);
}
