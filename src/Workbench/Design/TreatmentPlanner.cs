using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>
/// Where the Functions of a rule act, seen from a place. Rules at one place share their placements, and all places
/// without a gateway of their own share those at the System's gateways: without that, a System of a thousand gateways
/// would cost a thousand placements for each finding.
/// </summary>
internal sealed class TreatmentPlanner(FunctionPlacer placer)
{
    private const int WaysToAct = 3;

    private readonly PlannedFunction?[] _here = new PlannedFunction?[Slots];
    private readonly PlannedFunction?[] _everywhere = new PlannedFunction?[Slots];
    private readonly HashSet<FunctionPlacement> _placed = new(ReferenceEqualityComparer.Instance);
    private ThreatPlace? _place;
    private IReadOnlyList<ComponentId>? _gateways;

    private static int Slots => (FunctionId.Count + 1) * (WaysToAct + 1);

    /// <summary>Every placement that some treatment uses, once.</summary>
    public IReadOnlyCollection<FunctionPlacement> Placed => _placed;

    /// <summary>The treatments of a risk, and whether all work. Risks of one place come one after the other.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="counts">Whether its placements count as used.</param>
    public (RiskTreatment[] Treatments, bool AllWork) Plan(Risk risk, bool counts)
    {
        if (!ReferenceEquals(risk.Place, _place)) Begin(risk.Place);
        var functions = risk.Rule.Functions;
        if (functions.Count == 0) return ([], false);
        var treatments = new RiskTreatment[functions.Count];
        var allWork = true;
        for (var i = 0; i < treatments.Length; i++)
        {
            var planned = PlannedAt(functions[i].Id, functions[i].At);
            treatments[i] = new RiskTreatment(functions[i], planned.Placements) { IsUsed = planned.IsUsed };
            allWork &= planned.IsWorking;
            if (counts && !planned.IsCounted) Count(planned);
        }

        return (treatments, allWork);
    }

    private void Count(PlannedFunction planned)
    {
        planned.IsCounted = true;
        foreach (var placement in planned.Placements) _placed.Add(placement);
    }

    private void Begin(ThreatPlace place)
    {
        _place = place;
        _gateways = null;
        Array.Clear(_here);
    }

    private PlannedFunction PlannedAt(FunctionId function, TreatAt at)
    {
        var slot = (function.Number * WaysToAct) + (int)at;
        if (at == TreatAt.Gateway && GatewaysOf(_place!).Count == 0)
            return _everywhere[slot] ??= Place(function, placer.Gateways);
        if (at == TreatAt.Hub)
            return _everywhere[slot] ??= new(placer.Hub is { } hub ? [placer.Place(function, hub)] : []);
        return _here[slot] ??= at == TreatAt.Here ? Here(function) : Place(function, GatewaysOf(_place!));
    }

    private PlannedFunction Here(FunctionId function)
    {
        var components = _place!.Components;
        var placements = new FunctionPlacement[components.Count];
        for (var i = 0; i < placements.Length; i++) placements[i] = placer.Place(function, components[i].Id);
        return new PlannedFunction(placements, LinkUse.Of(_place, function));
    }

    private PlannedFunction Place(FunctionId function, IReadOnlyList<ComponentId> targets)
    {
        var placements = new FunctionPlacement[targets.Count];
        for (var i = 0; i < placements.Length; i++) placements[i] = placer.Place(function, targets[i]);
        return new PlannedFunction(placements);
    }

    private IReadOnlyList<ComponentId> GatewaysOf(ThreatPlace place)
    {
        if (_gateways is not null) return _gateways;
        var first = placer.GatewaysOf(place.Components[0]);
        if (place.Components.Count == 1) return _gateways = first;
        var second = placer.GatewaysOf(place.Components[1]);
        if (second.Count == 0) return _gateways = first;
        return _gateways = first.Count == 0 ? second : [.. first.Union(second)];
    }
}
