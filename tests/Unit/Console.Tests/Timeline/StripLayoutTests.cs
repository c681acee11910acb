using FsCheck;
using FsCheck.Fluent;
using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Kernel.Events;

namespace Yuimori.Console.Tests.Timeline;

public sealed class StripLayoutTests
{
    private static readonly TimeSpan Five = TimeSpan.FromMinutes(5);

    [Fact]
    public void Held_AnyDecisions_StandInOrderOnTheStripWithoutOverlap() =>
        Prop.ForAll(
            Gen.Choose(-100, 1000).ArrayOf().ToArbitrary(),
            static ages =>
            {
                var history = ages.OrderDescending().Select((age, i) => World.Entry(
                        i, "F12.decided", World.Window, age, EventOutcome.Ok, ("value", "open")))
                    .Aggregate(
                        new ActuatorHistory { Actuator = World.Window }, static (h, entry) => h.After(entry));
                var blocks = StripLayout.Held(history, World.Now, Five);
                return blocks.All(static b => b.Left is >= 0 and < 100 && b.Width > 0 && b.Left + b.Width <= 100.31m)
                    && blocks.Zip(blocks.Skip(1)).All(static p => p.First.Left <= p.Second.Left);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Held_DecisionBeforeTheWindow_FillsItFromTheLeftEdge()
    {
        var history = World.RainyDay.Where(static e => e.Event.Component == World.Window).Aggregate(
            new ActuatorHistory { Actuator = World.Window }, static (h, e) => h.After(e));

        var blocks = StripLayout.Held(history, World.Now, TimeSpan.FromMinutes(2));

        Assert.Equal(["comfort", "property"], blocks.Select(static b => b.Purpose));
        Assert.Equal((0m, 50m), (blocks[0].Left, blocks[0].Width));
        Assert.Equal((50m, 50m), (blocks[1].Left, blocks[1].Width));
    }

    [Fact]
    public void Lost_ManyControllers_AreLimitedToWhatCanBeRead()
    {
        var history = Enumerable.Range(0, 20).Aggregate(
            new ActuatorHistory { Actuator = World.Window },
            static (h, i) => h.After(World.Entry(i, "F12.conflict", World.Window, 60, EventOutcome.Ok,
                ("winner", "w"), ("loser", $"loser-{i}"), ("loserPurpose", "comfort"))));

        Assert.Equal(StripLayout.LoserRowsMax, StripLayout.Lost(history, World.Now, Five).Count);
    }
}
