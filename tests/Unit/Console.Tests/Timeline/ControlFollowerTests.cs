using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Tests.Timeline;

public sealed class ControlFollowerTests
{
    [Fact]
    public async Task NowAsync_LockedLastWeek_IsStillKnown()
    {
        var quiet = Enumerable.Range(1, ControlFollower.PastMax + 5)
            .Select(static i => World.Entry(i, "F13.snapshot", World.Hub, 1));
        var locked = World.Entry(0, "F12.decided", World.Window, 604800, EventOutcome.Ok, ("value", "closed"));
        using var follower = new ControlFollower(World.System, new ListJournal([locked, .. quiet]));

        var window = Of(await follower.NowAsync(TestContext.Current.CancellationToken));

        Assert.Equal("closed", window.Now?.Value);
    }

    [Fact]
    public async Task NowAsync_Again_ReadsOnlyWhatIsNew()
    {
        var journal = new ListJournal(World.RainyDay);
        using var follower = new ControlFollower(World.System, journal);
        await follower.NowAsync(TestContext.Current.CancellationToken);
        var before = journal.Given;
        journal.Add(World.Entry(10, "F12.decided", World.Window, 0, EventOutcome.Ok, ("value", "open")));

        var window = Of(await follower.NowAsync(TestContext.Current.CancellationToken));

        Assert.Equal("open", window.Now?.Value);
        Assert.Equal(before + 1, journal.Given);
    }

    [Fact]
    public async Task NowAsync_ComponentThatTheSystemFileDoesNotKnow_IsLeftOut()
    {
        var stranger = World.Entry(0, "F12.decided", Kernel.Identity.ComponentId.Of("stranger"), 1);
        using var follower = new ControlFollower(World.System, new ListJournal([stranger]));

        var all = await follower.NowAsync(TestContext.Current.CancellationToken);

        Assert.Equal(World.Subjects.Actuators, all.Select(static a => a.Actuator));
        Assert.All(all, static a => Assert.Null(a.Now));
    }

    [Fact]
    public async Task NowAsync_SystemFileUnreadable_ShowsNoActuator()
    {
        using var follower = new ControlFollower(new ConsoleSystem(null), new ListJournal(World.RainyDay));

        Assert.Empty(await follower.NowAsync(TestContext.Current.CancellationToken));
    }

    private static ActuatorHistory Of(IReadOnlyList<ActuatorHistory> all) =>
        all.Single(static a => a.Actuator == World.Window);
}
