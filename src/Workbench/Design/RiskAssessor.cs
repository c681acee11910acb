using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Adds treatment, residual score and decision to each risk.</summary>
internal sealed class RiskAssessor
{
    private readonly FunctionPlacer _placer;
    private readonly DateOnly _today;
    private readonly Dictionary<string, DecisionModel> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecisionModel> _everywhere = new(StringComparer.Ordinal);

    public RiskAssessor(SystemModel model, FunctionPlacer placer, DateOnly today)
    {
        (_placer, _today) = (placer, today);
        foreach (var decision in model.Decisions)
        {
            // The first decision on a risk stands; lint finds a second one.
            foreach (var risk in decision.Risks)
            {
                if (risk.Where is null) _everywhere.TryAdd(risk.Rule, decision);
                else _exact.TryAdd(risk.ToString(), decision);
            }
        }
    }

    public AssessedRisk Assess(Risk risk)
    {
        var decision = _exact.GetValueOrDefault(risk.Id) ?? _everywhere.GetValueOrDefault(risk.Rule.Id);
        RiskTreatment[] treatments =
        [
            .. risk.Rule.Functions.Select(f => new RiskTreatment(
                f, [.. TargetsOf(f.At, risk.Place).Select(t => _placer.Place(f.Id, t))])),
        ];
        var assessed = new AssessedRisk
        {
            Risk = risk,
            Treatments = treatments,
            Residual = risk.Score,
            Decision = decision,
            Standing = StandingOf(decision),
        };
        return assessed with { Residual = Residual(assessed) };
    }

    private IEnumerable<ComponentId> TargetsOf(TreatAt at, ThreatPlace place) => at switch
    {
        TreatAt.Here => place.Components.Select(c => c.Id),
        TreatAt.Hub => _placer.Hub is { } hub ? [hub] : [],
        _ => GatewaysOf(place),
    };

    /// <summary>The gateways of a place; for a place without one, such as the hub, those of the System.</summary>
    private IEnumerable<ComponentId> GatewaysOf(ThreatPlace place)
    {
        var own = place.Components.SelectMany(_placer.GatewaysOf).Distinct().ToList();
        return own.Count > 0 ? own : _placer.Gateways;
    }

    private DecisionStanding StandingOf(DecisionModel? decision)
    {
        if (decision is null) return DecisionStanding.Undecided;
        return decision.Until < _today ? DecisionStanding.Expired : DecisionStanding.Decided;
    }

    private static CrssScore Residual(AssessedRisk assessed)
    {
        var risk = assessed.Risk;
        if (!assessed.IsTreated || risk.Rule.After is null) return risk.Score;
        var after = risk.Score.Vector.With(risk.Rule.After).Value;
        return Crss.Score(after.Lower(risk.Score.Vector));
    }
}
