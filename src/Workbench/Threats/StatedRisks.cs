using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Threats;

/// <summary>Makes rules of what a person states: stated risks are treated and shown as found ones are.</summary>
internal static class StatedRisks
{
    private static readonly LocalisedText NotSaid = new("記載なし", "not said");

    /// <summary>Each as a rule of its own, by its place, in the order of the file.</summary>
    public static ILookup<string, ThreatRule> Of(SystemModel model) =>
        model.StatedRisks.ToLookup(s => s.At, RuleOf, StringComparer.Ordinal);

    private static ThreatRule RuleOf(StatedRiskModel stated) => new()
    {
        Id = stated.Id,
        Stated = stated,
        Title = stated.Title,
        What = stated.Damage ?? stated.Title,
        Why = stated.Source is { } source
            ? new($"{source}に記載のリスク。", $"A risk named in {source}.")
            : new("この設計で記載したリスク。", "A risk that this design states."),
        Who = NotSaid,
        Threat = stated.Threat,
        To = RuleTarget.Component,
        Applies = new RuleConditions(),
        Vector = stated.Vector,
        Adjustments = [],
        Functions = [.. stated.Functions.Select(f => new RuleFunction(f, TreatAt.Here, stated.Treatment ?? NotSaid))],
        Measures = stated.Treatment is { } treatment ? [new RuleMeasure(MeasureKind.Design, treatment)] : [],
        Check = NotSaid,
        FalseAlarm = NotSaid,
        Cwe = [],
        Capec = [],
        Sources = stated.Source is { } text ? [new RuleSource(text, false)] : [],
    };
}
