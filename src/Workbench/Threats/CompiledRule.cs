using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats;

/// <summary>A rule whose conditions are bits. Made for one analysis: it keeps the scores that it gave.</summary>
internal sealed class CompiledRule
{
    // 16 adjustments, more than twice what any built-in rule has; stops a rule of thousands from costing that much.
    public const int AdjustmentsMax = 16;

    private readonly FactTerm[] _applies;
    private readonly FactTerm[]? _except;
    private readonly FactTerm[][] _when;
    private readonly string[] _set;
    private readonly Dictionary<int, CrssScore> _scores = [];

    public CompiledRule(ThreatRule rule)
    {
        Rule = rule;
        _applies = rule.Applies.Compile();
        _except = rule.Except?.Compile();
        _when = [.. rule.Adjustments.Select(a => a.When.Compile())];
        _set = [.. rule.Adjustments.Select(a => a.Set)];
    }

    public ThreatRule Rule { get; }

    public bool Applies(in FactSet facts) => facts.Meet(_applies) && (_except is null || !facts.Meet(_except));

    public CrssScore Score(in FactSet facts)
    {
        var adjusted = 0;
        for (var i = 0; i < _when.Length; i++)
        {
            if (facts.Meet(_when[i])) adjusted |= 1 << i;
        }

        if (!_scores.TryGetValue(adjusted, out var score)) _scores[adjusted] = score = ScoreOf(adjusted);
        return score;
    }

    private CrssScore ScoreOf(int adjusted)
    {
        var vector = Rule.Vector;
        for (var i = 0; i < _set.Length; i++)
        {
            if ((adjusted & (1 << i)) != 0) vector = vector.With(_set[i]).Value;
        }

        return Crss.Score(vector);
    }
}
