using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Console.Pages.Proof;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Kernel.Events;
using Yuimori.Proof;
using Yuimori.Shared;

namespace Yuimori.Console.Tests.Proof;

public sealed class ProofWatchTests
{
    [Fact]
    public async Task NowAsync_StateChanges_SinceIsTheTimeOfTheChange()
    {
        var clock = new ManualClock(World.Now);
        var journal = new ListJournal(World.RainyDay);
        using var follower = new ProofFollower(World.Catalogue, World.Subjects, journal, clock);
        using var watch = new ProofWatch(follower, clock, NullLogger<ProofWatch>.Instance);
        var cancellation = TestContext.Current.CancellationToken;

        var first = (await watch.NowAsync(cancellation)).Since["FR-1"];
        clock.Advance(TimeSpan.FromMinutes(1));
        var still = (await watch.NowAsync(cancellation)).Since["FR-1"];
        journal.Add(World.Entry(10, "F2.confirmed", World.Window, -60, EventOutcome.Ok));
        clock.Advance(TimeSpan.FromMinutes(1));
        var changed = (await watch.NowAsync(cancellation)).Since["FR-1"];

        Assert.Equal((EvidenceState.Failed, World.Now, true), (first.State, first.At, first.IsFirst));
        Assert.Equal(first, still);
        Assert.NotEqual(EvidenceState.Failed, changed.State);
        Assert.Equal((World.Now.AddMinutes(2), false), (changed.At, changed.IsFirst));
    }
}
