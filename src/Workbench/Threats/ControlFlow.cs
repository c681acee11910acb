using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Threats;

/// <summary>Whose control passes where: from sensors through Controllers to actuators.</summary>
internal sealed class ControlFlow
{
    private readonly Dictionary<ComponentId, HashSet<Purpose>> _purposes = [];
    private readonly Dictionary<ComponentId, HashSet<ComponentId>> _orderers = [];
    private readonly HashSet<ComponentId> _contestedGateways = [];
    private readonly ILookup<ComponentId, ComponentId> _insideOf;

    public ControlFlow(SystemModel model)
    {
        foreach (var controller in model.Components.Where(c => c.Controller is not null)) Follow(controller);
        foreach (var actuator in model.Components.Where(IsContested))
        {
            _contestedGateways.UnionWith(Site.GatewaysOf(model, actuator));
        }

        _insideOf = model.Components.Where(c => c.Inside is not null).ToLookup(c => c.Inside!.Value, c => c.Id);
    }

    /// <summary>
    /// Purposes that a Component serves: a Controller's own; an actuator's of the rules that order it; a sensor's of
    /// the rules that read it, or, when none does, of the Controllers that may.
    /// </summary>
    public IReadOnlyList<Purpose> PurposesAt(ComponentModel component) =>
        _purposes.TryGetValue(component.Id, out var purposes) ? [.. purposes.Order()] : [];

    /// <summary>An actuator that two Controllers order, or the gateway that arbitrates it.</summary>
    public bool IsContested(ComponentModel component) =>
        _contestedGateways.Contains(component.Id)
        || (_orderers.TryGetValue(component.Id, out var orderers) && orderers.Count > 1);

    /// <summary>Everything that runs inside of a Component, at any depth.</summary>
    public IEnumerable<ComponentId> Inside(ComponentId host) =>
        _insideOf[host].SelectMany(i => Inside(i).Prepend(i));

    private void Follow(ComponentModel component)
    {
        var controller = component.Controller!;
        Add(component.Id, controller.Purposes);
        foreach (var rule in controller.Rules)
        {
            foreach (var condition in rule.When) Add(condition.Sensor, [rule.Purpose]);
            foreach (var order in rule.Orders)
            {
                Add(order.Actuator, [rule.Purpose]);
                if (!_orderers.TryGetValue(order.Actuator, out var orderers)) _orderers[order.Actuator] = orderers = [];
                orderers.Add(component.Id);
            }
        }

        var used = controller.Rules.SelectMany(r => r.When).Select(w => w.Sensor).ToHashSet();
        foreach (var idle in controller.Reads.Where(r => !used.Contains(r))) Add(idle, controller.Purposes);
    }

    private void Add(ComponentId id, IEnumerable<Purpose> purposes)
    {
        if (!_purposes.TryGetValue(id, out var known)) _purposes[id] = known = [];
        known.UnionWith(purposes);
    }
}
