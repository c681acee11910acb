using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
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
    GuidelineCatalogue catalogue,
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

    public GuidelineCatalogue Catalogue => catalogue;

    public DateOnly Today => today;

    /// <summary>Whether a Component has a way in from outside: the internet, the mobile network, a web page.</summary>
    public bool IsReachedFromOutside(ComponentModel component) =>
        component.Interfaces.Any(i => i is ComponentInterface.Web or ComponentInterface.Cellular)
        || ModelIndex.Of(model).LinksOf(component.Id).Any(l => l.Medium is LinkMedium.Internet or LinkMedium.Cellular);

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
        Add(LintLevel.Warning, code, subject, at, new(ja, en), new(remedyJa, remedyEn));

    public void Fail(
        int code, string subject, YamlPosition at, string ja, string en, string remedyJa, string remedyEn) =>
        Add(LintLevel.Error, code, subject, at, new(ja, en), new(remedyJa, remedyEn));

    private void Add(
        LintLevel level, int number, string subject, YamlPosition at, LocalisedText text, LocalisedText remedy)
    {
        var code = LintCodes.Of(number);
        if (code.Level != level) throw new InvalidOperationException($"{code.Code} is listed with another level");
        _findings.Add(new LintFinding(code.Code, level, subject, text, remedy, at));
    }
}
