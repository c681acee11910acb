using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Tests.Timeline;

public sealed class ActuatorHistoryTests
{
    private static readonly ActuatorHistory Empty = new() { Actuator = World.Window };

    [Fact]
    public void After_NewDecision_EndsTheOneBefore()
    {
        var history = Play(World.RainyDay);

        Assert.Equal(2, history.Held.Count);
        Assert.Equal(history.Held[1].From, history.Held[0].To);
        Assert.Equal(("closed", "property"), (history.Now!.Value, history.Now.Purpose));
        Assert.Null(history.Now.To);
        Assert.Equal("closed", history.Acted?.Value);
    }

    [Fact]
    public void After_ConflictBegunAndEnded_TheLoserStandsOnlyInBetween()
    {
        var during = Play(World.RainyDay);
        var lost = Assert.Single(during.LosersNow);
        Assert.Equal(("comfort-ventilation", "comfort", "higher-purpose"), (lost.Loser, lost.Purpose, lost.Why));

        var after = during.After(World.Entry(20, "F12.conflict-ended", World.Window, 5, EventOutcome.Ok, World.RainBeatsHeat));
        Assert.Empty(after.LosersNow);
        Assert.Equal(World.Now - TimeSpan.FromSeconds(5), Assert.Single(after.Lost).To);
    }

    [Fact]
    public void After_ConflictStatedAgainWithAnotherWinner_TheLoserIsShownOnce()
    {
        var again = Play(World.RainyDay)
            .After(World.Entry(20, "F12.conflict", World.Window, 5, EventOutcome.Ok, World.RainBeatsHeat));

        Assert.Single(again.LosersNow);
        Assert.Equal(2, again.Lost.Count);
    }

    [Fact]
    public void After_ConflictEndedThatNeverBegan_ChangesNothing()
    {
        var ended = World.Entry(1, "F12.conflict-ended", World.Window, 5, EventOutcome.Ok, World.RainBeatsHeat);

        Assert.Empty(Empty.After(ended).Lost);
    }

    [Fact]
    public void After_AttackerSwitchesForever_MemoryIsBounded()
    {
        var entries = Enumerable.Range(0, 1000).SelectMany(static i => new[]
        {
            World.Entry(2 * i, "F12.decided", World.Window, 1000 - i, EventOutcome.Ok, ("value", "open")),
            World.Entry((2 * i) + 1, "F12.conflict-prolonged", World.Window, 1000 - i, EventOutcome.Alarm, World.RainBeatsHeat),
        });
        var history = Play(entries);

        Assert.Equal(ActuatorHistory.SpansMax, history.Held.Count);
        Assert.Equal(ActuatorHistory.AlarmsMax, history.Alarms.Count);
        Assert.Equal(World.Now - TimeSpan.FromSeconds(1), history.Now!.From);
    }

    private static ActuatorHistory Play(IEnumerable<JournalEntry> entries) => entries
        .Where(static e => e.Event.Component == World.Window)
        .Aggregate(Empty, static (history, entry) => history.After(entry));
}
