using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// The virtual actuator of the drill and its two Controllers, beside the real ones in the same arbiter.
/// </summary>
internal static class DrillSite
{
    public const string On = "on";
    public const string Off = "off";

    /// <summary>Reserved: a System file that uses it for a real actuator is refused.</summary>
    public static ComponentId Actuator { get; } = ComponentId.Of("f12-drill");

    public static ComponentId Life { get; } = ComponentId.Of("f12-drill-life");

    public static ComponentId Comfort { get; } = ComponentId.Of("f12-drill-comfort");

    public static ArbitratedPlan Plan { get; } = new(Actuator, new ActuatorPlan
    {
        Positions = [On, Off],
        Rest = Off,
        Grants = [new GrantPlan(Life, [Purpose.Life]), new GrantPlan(Comfort, [Purpose.Comfort])],
    });

    /// <summary>The state without what earlier drills left in it, so that a clock set back fails no drill.</summary>
    public static ArbiterState Forget(ArbiterState state) => state with
    {
        Actuators = state.Actuators.Remove(Actuator),
        Controllers = state.Controllers.Remove(Life).Remove(Comfort),
    };

    /// <summary>Whether an Event belongs to a drill only, and so says nothing of the site.</summary>
    public static bool IsAbout(Event e) => e.Component == Actuator || e.Component == Life || e.Component == Comfort;
}
