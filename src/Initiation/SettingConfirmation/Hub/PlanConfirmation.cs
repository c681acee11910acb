using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Initiation.SettingConfirmation.Hub;

/// <summary>
/// Compares the plan that each component says it runs with to the one placed on it (F2/FR-1). Pure: statements come
/// in, Events go out. A component that has fallen silent is not stated again, so that its evidence goes stale instead
/// of staying green.
/// </summary>
public sealed class PlanConfirmation
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _fresh;
    private readonly Dictionary<ComponentId, string> _expected = [];
    private readonly Dictionary<ComponentId, Statement> _stated = [];

    /// <summary>Expects every gateway and member of a plan.</summary>
    /// <param name="plan">The hub's plan.</param>
    /// <param name="clock">For the Events.</param>
    public PlanConfirmation(HubPlan plan, TimeProvider clock)
    {
        _clock = clock;
        _fresh = TimeSpan.FromSeconds(Math.Max(1, plan.Monitoring.SilenceSeconds));
        foreach (var gateway in plan.Gateways)
        {
            _expected[gateway.Component] = gateway.PlanSha256;
            foreach (var member in gateway.Members) _expected[member.Component] = member.PlanSha256;
        }
    }

    /// <summary>Takes a component's statement.</summary>
    /// <returns>The Event to journal when the answer is new; null when nothing changed.</returns>
    public Event? Observe(ComponentState state)
    {
        lock (_lock)
        {
            if (!_expected.ContainsKey(state.Component)) return null;
            if (state.Condition != ComponentCondition.Running)
            {
                _stated.Remove(state.Component);
                return null;
            }

            var isNew = !_stated.TryGetValue(state.Component, out var former) || former.Plan != state.Plan;
            _stated[state.Component] = new Statement(state.Plan, _clock.GetUtcNow());
            return isNew ? Judge(state.Component, state.Plan) : null;
        }
    }

    /// <summary>Judges every component that still speaks, for the periodic statement (every 30–60 s).</summary>
    public IReadOnlyList<Event> Restate()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            return
            [
                .. _stated.Where(pair => now - pair.Value.At <= _fresh)
                    .Select(pair => Judge(pair.Key, pair.Value.Plan)),
            ];
        }
    }

    private Event Judge(ComponentId component, string plan)
    {
        var expected = _expected[component];
        var right = string.Equals(plan, expected, StringComparison.Ordinal);
        return new Event
        {
            Id = EventId.New(_clock),
            Kind = SettingConfirmationFunction.Confirmed,
            Component = component,
            At = _clock.GetUtcNow(),
            Outcome = right ? EventOutcome.Ok : EventOutcome.Failed,
            Data = EventData.Of(("plan", Shorten(plan)), ("expected", right ? null : expected)),
        };
    }

    // A component may state any text as its plan; a hash has 64 characters.
    private static string Shorten(string plan) => plan.Length <= 64 ? plan : plan[..64];

    private sealed record Statement(string Plan, DateTimeOffset At);
}
