using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Lint;

/// <summary>What lint checks look at, and where their findings go.</summary>
internal sealed class LintContext(
    SystemModel model,
    RuleSet rules,
    IReadOnlyList<AssessedRisk> risks,
    IReadOnlyList<ExpectationCheck> expectations,
    DateOnly today)
{
    private readonly List<LintFinding> _findings = [];
    private HashSet<string>? _riskIds;
    private HashSet<string>? _ruleIds;
    private SortedSet<string>? _knownRules;
    private ILookup<string, string>? _places;
    private int _comparisons;

    public SystemModel Model => model;

    public RuleSet Rules => rules;

    /// <summary>Every risk, also those that are set aside.</summary>
    public IReadOnlyList<AssessedRisk> Risks => risks;

    public IReadOnlyList<ExpectationCheck> Expectations => expectations;

    public DateOnly Today => today;

    /// <summary>Whether a selector selects a risk.</summary>
    public bool Selects(RiskSelector risk)
    {
        _riskIds ??= risks.Select(r => r.Risk.Id).ToHashSet(StringComparer.Ordinal);
        _ruleIds ??= risks.Select(r => r.Risk.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return risk.Where is null ? _ruleIds.Contains(risk.Rule) : _riskIds.Contains(risk.ToString());
    }

    public IReadOnlyList<LintFinding> Findings => _findings;

    /// <summary>Ids of the rules, and of the stated risks.</summary>
    public IReadOnlySet<string> KnownRules => _knownRules ??= new(
        rules.Rules.Select(r => r.Id).Concat(model.StatedRisks.Select(s => s.Id)), StringComparer.Ordinal);

    /// <summary>Where a rule found something.</summary>
    public IReadOnlyList<string> PlacesOf(string rule) =>
        [.. (_places ??= risks.ToLookup(r => r.Risk.Rule.Id, r => r.Risk.Place.Id, StringComparer.Ordinal))[rule]];

    /// <summary>Whether some more words may still be compared; counts them.</summary>
    public bool MayCompare(int words, int max) => (_comparisons += words) <= max;

    public void Warn(
        int code, string subject, YamlPosition at, string ja, string en, string remedyJa, string remedyEn) =>
        _findings.Add(new($"LINT-{code:00}", LintLevel.Warning, subject, new(ja, en), new(remedyJa, remedyEn), at));

    public void Fail(
        int code, string subject, YamlPosition at, string ja, string en, string remedyJa, string remedyEn) =>
        _findings.Add(new($"LINT-{code:00}", LintLevel.Error, subject, new(ja, en), new(remedyJa, remedyEn), at));
}
