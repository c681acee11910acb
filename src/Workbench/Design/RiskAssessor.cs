using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Adds to each risk its treatment, its residual score and what people said about it.</summary>
internal sealed class RiskAssessor
{
    private readonly FunctionPlacer _placer;
    private readonly DateOnly _today;
    private readonly RiskLookup<DecisionModel> _decisions;
    private readonly RiskLookup<OverrideModel> _overrides;
    private readonly RiskLookup<ExceptionModel> _exceptions;
    private readonly RiskLookup<NoteModel> _notes;
    private readonly HashSet<string> _absent;

    public RiskAssessor(SystemModel model, FunctionPlacer placer, DateOnly today)
    {
        (_placer, _today) = (placer, today);

        // Of several entries on a risk the first stands; lint finds the second.
        _decisions = new(model.Decisions, static d => d.Risks);
        _overrides = new(model.Overrides, static o => o.Risks);
        _exceptions = new(model.Exceptions, static e => e.Risks);
        _notes = new(model.Notes, static n => n.Risks);
        _absent = model.Countermeasures.Where(m => m.State == MeasureState.Planned).Select(m => m.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    public AssessedRisk Assess(Risk found)
    {
        var changed = _overrides.First(found);
        var risk = changed is null ? found : found with { Score = Rescored(found.Score, changed.Set) };
        var decision = _decisions.First(risk);
        var exception = _exceptions.First(risk);
        RiskTreatment[] treatments =
        [
            .. risk.Rule.Functions.Select(f => new RiskTreatment(
                f, [.. TargetsOf(f.At, risk.Place).Select(t => _placer.Place(f.Id, t))])),
        ];
        var assessed = new AssessedRisk
        {
            Risk = risk,
            RuleScore = found.Score,
            Treatments = treatments,
            Residual = risk.Score,
            Target = risk.Score,
            Decision = decision,
            Standing = StandingOf(decision),
            Override = changed,
            Exception = exception,
            IsSetAside = exception is not null && exception.Until >= _today,
            Notes = _notes.All(risk),
        };
        return assessed with { Residual = Residual(assessed), Target = Target(assessed) };
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

    private CrssScore Residual(AssessedRisk assessed)
    {
        var isCarriedOut = Lowers(assessed) && !assessed.Decision!.Countermeasures.Any(_absent.Contains);
        return Lowered(
            assessed.Risk.Score,
            assessed.IsTreated ? assessed.Risk.Rule.After : null,
            isCarriedOut ? assessed.Decision!.After : null);
    }

    private static CrssScore Target(AssessedRisk assessed) => Lowered(
        assessed.Risk.Score, assessed.Risk.Rule.After, Lowers(assessed) ? assessed.Decision!.After : null);

    /// <summary>A decision that stands and changes something; to accept a risk leaves it as it is.</summary>
    private static bool Lowers(AssessedRisk assessed) =>
        assessed is { Standing: DecisionStanding.Decided, Decision: { After: not null, Kind: not DecisionKind.Accept } };

    private static CrssScore Lowered(CrssScore score, string? byFunctions, string? byDecision)
    {
        var vector = score.Vector;
        foreach (var after in new[] { byFunctions, byDecision })
        {
            if (after is not null) vector = vector.With(after).Value.Lower(vector);
        }

        return vector == score.Vector ? score : Crss.Score(vector);
    }

    private static CrssScore Rescored(CrssScore score, string set) => Crss.Score(score.Vector.With(set).Value);
}
