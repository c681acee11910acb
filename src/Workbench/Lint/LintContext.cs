using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Lint;

/// <summary>What lint checks look at, and where their findings go.</summary>
internal sealed class LintContext(SystemModel model, RuleSet rules, IReadOnlyList<AssessedRisk> risks)
{
    private readonly List<LintFinding> _findings = [];

    public SystemModel Model => model;

    public RuleSet Rules => rules;

    public IReadOnlyList<AssessedRisk> Risks => risks;

    public IReadOnlyList<LintFinding> Findings => _findings;

    public void Warn(
        int code, string subject, YamlPosition at, string ja, string en, string remedyJa, string remedyEn) =>
        _findings.Add(new($"LINT-{code:00}", LintLevel.Warning, subject, new(ja, en), new(remedyJa, remedyEn), at));

    public void Fail(
        int code, string subject, YamlPosition at, string ja, string en, string remedyJa, string remedyEn) =>
        _findings.Add(new($"LINT-{code:00}", LintLevel.Error, subject, new(ja, en), new(remedyJa, remedyEn), at));
}
