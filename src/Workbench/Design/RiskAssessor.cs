using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Adds to each risk its treatment, its residual score and what people said about it.</summary>
internal sealed class RiskAssessor
{
    private readonly TreatmentPlanner _planner;
    private readonly DateOnly _today;
    private readonly RiskLookup<DecisionModel> _decisions;
    private readonly RiskLookup<OverrideModel> _overrides;
    private readonly RiskLookup<ExceptionModel> _exceptions;
    private readonly RiskLookup<NoteModel> _notes;
    private readonly HashSet<string> _absent;
    private readonly Dictionary<(CrssScore Before, string? First, string? Second), CrssScore> _lowered =
        new(LoweredComparer.Instance);

    public RiskAssessor(SystemModel model, TreatmentPlanner planner, DateOnly today)
    {
        (_planner, _today) = (planner, today);

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
        var standing = StandingOf(decision);
        var exception = _exceptions.First(risk);
        var isSetAside = exception is not null && exception.Until >= _today;
        var (treatments, allWork) = _planner.Plan(risk, counts: !isSetAside);
        var after = After(decision, standing);
        return new AssessedRisk
        {
            Risk = risk,
            RuleScore = found.Score,
            Treatments = treatments,
            Residual = Lowered(
                risk.Score, allWork ? risk.Rule.After : null, IsCarriedOut(decision) ? after : null),
            Target = Lowered(risk.Score, risk.Rule.After, after),
            Decision = decision,
            Standing = standing,
            Override = changed,
            Exception = exception,
            IsSetAside = isSetAside,
            Notes = _notes.All(risk),
        };
    }

    private DecisionStanding StandingOf(DecisionModel? decision)
    {
        if (decision is null) return DecisionStanding.Undecided;
        return decision.Until < _today ? DecisionStanding.Expired : DecisionStanding.Decided;
    }

    /// <summary>What a decision that stands leaves; to accept a risk leaves it as it is.</summary>
    private static string? After(DecisionModel? decision, DecisionStanding standing) =>
        standing == DecisionStanding.Decided && decision!.Kind != DecisionKind.Accept ? decision.After : null;

    private bool IsCarriedOut(DecisionModel? decision)
    {
        if (decision is null) return false;
        for (var i = 0; i < decision.Countermeasures.Count; i++)
        {
            if (_absent.Contains(decision.Countermeasures[i])) return false;
        }

        return true;
    }

    private CrssScore Lowered(CrssScore score, string? byFunctions, string? byDecision)
    {
        if (byFunctions is null && byDecision is null) return score;
        var key = (score, byFunctions, byDecision);
        if (_lowered.TryGetValue(key, out var known)) return known;
        var vector = score.Vector;
        if (byFunctions is not null) vector = vector.With(byFunctions).Value.Lower(vector);
        if (byDecision is not null) vector = vector.With(byDecision).Value.Lower(vector);
        return _lowered[key] = vector == score.Vector ? score : Crss.Score(vector);
    }

    private static CrssScore Rescored(CrssScore score, string set) => Crss.Score(score.Vector.With(set).Value);
}
