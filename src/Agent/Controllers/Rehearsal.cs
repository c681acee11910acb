using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Agent.Controllers;

/// <summary>
/// Walks the way from a reading to an order once with nothing at stake, so that its code is loaded before it is needed:
/// the first order of a fire must be as fast as the second.
/// </summary>
internal static class Rehearsal
{
    /// <summary>A step that stands for nothing and is never sent.</summary>
    internal static OrderStep Run(ComponentId self, TimeProvider clock)
    {
        var topic = new Topic(self, Topic.Up, "rehearsal");
        var rule = new ControlRule(
            "rehearsal",
            LocalisedText.Same("rehearsal"),
            [new ControlCondition(self, topic.Stream!, Comparison.AtLeast, 1)],
            [new ControlTarget(self, "rehearsal")],
            Purpose.Entertainment,
            HoldSeconds: 2);
        var engine = new RuleEngine(new ControllerPlan { Rules = [rule] });
        var reading = ReadingCodec.Decode(
            topic, "[{\"n\":\"rehearsal\",\"v\":1.5,\"t\":1}]"u8, isKept: false, clock.GetUtcNow())!;
        engine.Take(reading, TimeSpan.Zero, TimeSpan.Zero);
        var orders = new StandingOrders(() => Kernel.Events.EventId.New(clock));
        return orders.Next(engine.Wants(TimeSpan.Zero), TimeSpan.Zero, new OrderPace().Room(TimeSpan.Zero))[0];
    }
}
