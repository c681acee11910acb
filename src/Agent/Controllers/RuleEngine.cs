using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Controllers;

/// <summary>
/// Which rules hold, and what they want. Pure: times are given. When several rules of one purpose want the same
/// actuator, the first in the plan's order decides, since the arbiter keeps one order of each purpose.
/// </summary>
internal sealed class RuleEngine(ControllerPlan plan)
{
    /// <summary>
    /// 30 s; a reading that is older no longer holds. A sensor that died, or was cut off by an attacker, while it said
    /// "rain" must not keep a window shut for ever, nor one that said "no fire" speak for a house that burns.
    /// </summary>
    internal static readonly TimeSpan ReadingLife = TimeSpan.FromSeconds(30);

    // One entry for each condition of the plan: other streams of the same sensor are not kept.
    private readonly Dictionary<(ComponentId, string), Kept> _readings = plan.Rules
        .SelectMany(static r => r.When).Select(static c => (c.Sensor, c.Stream)).Distinct()
        .ToDictionary(static k => k, static _ => Kept.Nothing);

    /// <summary>Takes a reading.</summary>
    /// <param name="reading">It.</param>
    /// <param name="age">How old it is already.</param>
    /// <param name="now">Time since any fixed moment.</param>
    /// <returns>Whether a rule reads it.</returns>
    internal bool Take(SensorReading reading, TimeSpan age, TimeSpan now)
    {
        var key = (reading.Sensor, reading.Stream);
        if (!_readings.ContainsKey(key)) return false;
        _readings[key] = new Kept(reading, now - age);
        return true;
    }

    /// <summary>What the rules want now.</summary>
    internal IReadOnlyDictionary<OrderKey, Want> Wants(TimeSpan now)
    {
        var wants = new Dictionary<OrderKey, Want>();
        foreach (var rule in plan.Rules)
        {
            if (!rule.When.All(c => Holds(c, now))) continue;
            var cause = CauseOf(rule);
            foreach (var order in rule.Orders)
            {
                wants.TryAdd(
                    new OrderKey(order.Actuator, rule.Purpose),
                    new Want(rule.Id, order.Value, rule.HoldSeconds, cause));
            }
        }

        return wants;
    }

    private bool Holds(ControlCondition condition, TimeSpan now)
    {
        var kept = _readings[(condition.Sensor, condition.Stream)];
        if (kept.Reading is not { } reading || now - kept.At > ReadingLife) return false;
        return condition.Is switch
        {
            Comparison.AtLeast => reading.Value >= condition.Value,
            Comparison.AtMost => reading.Value <= condition.Value,
            _ => throw new InvalidOperationException($"Unknown comparison {condition.Is}"),
        };
    }

    // The newest of the rule's readings: it is what made the rule hold, or keeps it so.
    private string CauseOf(ControlRule rule)
    {
        var newest = rule.When.Select(c => _readings[(c.Sensor, c.Stream)]).MaxBy(static k => k.At)!.Reading!;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{newest.Sensor}/{newest.Stream}={newest.Value}@{newest.Measured.UtcDateTime:HH:mm:ss.fff}Z");
        return text.Length <= OrderLimits.WordLengthMax ? text : text[..OrderLimits.WordLengthMax];
    }

    private sealed record Kept(SensorReading? Reading, TimeSpan At)
    {
        internal static readonly Kept Nothing = new(null, TimeSpan.Zero);
    }
}
