using System.Collections.Frozen;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// What the arbiter knows of its site. Nothing is known of a Controller but its grants, so that any may be plugged in
/// (UC4).
/// </summary>
public sealed class ArbiterRules
{
    private readonly FrozenDictionary<ComponentId, ActuatorPlan> _actuators;

    /// <summary>The rules of these actuators.</summary>
    /// <param name="actuators">Each once.</param>
    /// <param name="conflictAlarm">Opposite orders that go on for longer raise an alarm (UC5's rule).</param>
    public ArbiterRules(IReadOnlyList<ArbitratedPlan> actuators, TimeSpan conflictAlarm)
    {
        _actuators = actuators.ToFrozenDictionary(a => a.Component, a => a.Actuator);
        Actuators = [.. actuators.Select(a => a.Component).OrderBy(c => c.Value, StringComparer.Ordinal)];
        ConflictAlarmMs = (long)conflictAlarm.TotalMilliseconds;
    }

    /// <summary>Every actuator, by id.</summary>
    public IReadOnlyList<ComponentId> Actuators { get; }

    /// <summary>Milliseconds of an opposition before its alarm.</summary>
    public long ConflictAlarmMs { get; }

    /// <summary>An actuator's plan; null when the site has no such actuator.</summary>
    public ActuatorPlan? Find(ComponentId actuator) => _actuators.GetValueOrDefault(actuator);

    /// <summary>Why a Controller may not order this of that actuator, as a stable word; null: it may.</summary>
    public string? WhyNot(ComponentId controller, OrderClaims order)
    {
        if (Find(order.Target) is not { } plan) return Refusal.UnknownActuator;
        if (WhyNot(plan, controller, order.Purpose) is { } why) return why;
        if (order.Act == OrderAct.Release) return null;
        if (!plan.Positions.Contains(order.Value, StringComparer.Ordinal)) return Refusal.UnknownValue;
        if (order.HoldSeconds is < 1 or > OrderLimits.HoldSecondsMax) return Refusal.BadHold;
        return order.Reason.Length is 0 or > OrderLimits.WordLengthMax ? Refusal.BadReason : null;
    }

    /// <summary>Why a Controller may not order an actuator for a purpose; null: it may.</summary>
    public static string? WhyNot(ActuatorPlan plan, ComponentId controller, Purpose purpose)
    {
        var known = false;
        foreach (var grant in plan.Grants)
        {
            if (grant.Controller != controller) continue;
            known = true;
            if (grant.Purposes.Contains(purpose)) return null;
        }

        return known ? Refusal.UngrantedPurpose : Refusal.UnknownController;
    }
}
