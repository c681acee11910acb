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

    private readonly IReadOnlyList<FunctionPlacement>?[] _here = new IReadOnlyList<FunctionPlacement>?[Slots];
    private readonly IReadOnlyList<FunctionPlacement>?[] _everywhere = new IReadOnlyList<FunctionPlacement>?[Slots];
    private readonly HashSet<FunctionPlacement> _placed = new(ReferenceEqualityComparer.Instance);
    private ThreatPlace? _place;
    private List<ComponentId>? _gateways;

    private static int Slots => (FunctionId.Count + 1) * (WaysToAct + 1);

    /// <summary>Every placement that some treatment uses, once.</summary>
    public IReadOnlyCollection<FunctionPlacement> Placed => _placed;

    /// <summary>The treatments of a risk. Risks of one place come one after the other.</summary>
    public RiskTreatment[] Plan(Risk risk)
    {
        if (!ReferenceEquals(risk.Place, _place)) Begin(risk.Place);
        var functions = risk.Rule.Functions;
        if (functions.Count == 0) return [];
        var treatments = new RiskTreatment[functions.Count];
        for (var i = 0; i < treatments.Length; i++)
            treatments[i] = new RiskTreatment(functions[i], PlacementsOf(functions[i].Id, functions[i].At));
        return treatments;
    }

    /// <summary>Notes placements as used by a risk that counts.</summary>
    public void Count(IReadOnlyList<RiskTreatment> treatments)
    {
        foreach (var treatment in treatments)
        {
            foreach (var placement in treatment.Placements) _placed.Add(placement);
        }
    }

    private void Begin(ThreatPlace place)
    {
        _place = place;
        _gateways = null;
        Array.Clear(_here);
    }

    private IReadOnlyList<FunctionPlacement> PlacementsOf(FunctionId function, TreatAt at)
    {
        var slot = (function.Number * WaysToAct) + (int)at;
        if (at == TreatAt.Gateway && GatewaysOf(_place!).Count == 0)
            return _everywhere[slot] ??= [.. placer.Gateways.Select(g => placer.Place(function, g))];
        if (at == TreatAt.Hub)
            return _everywhere[slot] ??= placer.Hub is { } hub ? [placer.Place(function, hub)] : [];
        return _here[slot] ??= at == TreatAt.Here
            ? [.. _place!.Components.Select(c => placer.Place(function, c.Id))]
            : [.. GatewaysOf(_place!).Select(g => placer.Place(function, g))];
    }

    private List<ComponentId> GatewaysOf(ThreatPlace place) => _gateways ??= place.Components.Count == 1
        ? [.. placer.GatewaysOf(place.Components[0])]
        : [.. place.Components.SelectMany(placer.GatewaysOf).Distinct()];
}
