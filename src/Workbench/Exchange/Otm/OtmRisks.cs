using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Otm;

/// <summary>
/// Risks as OTM says them: a threat for each rule, its state at each place, mitigations with their state.
/// </summary>
internal sealed class OtmRisks(DesignResult result, Language language)
{
    private readonly ILookup<string, AssessedRisk> _byPlace =
        result.Risks.ToLookup(r => r.Risk.Place.Id, StringComparer.Ordinal);

    private readonly ILookup<string, CountermeasureUse> _measures = result.Model.Countermeasures
        .SelectMany(m => m.At.Select(a => (At: a, Measure: m)))
            .ToLookup(m => m.At, m => m.Measure, StringComparer.Ordinal);

    public IEnumerable<JsonObject> Threats()
    {
        foreach (var group in result.Risks.GroupBy(r => r.Risk.Rule.Id))
        {
            var worst = group.First();
            var rule = worst.Risk.Rule;
            yield return new JsonObject
            {
                ["id"] = rule.Id,
                ["name"] = rule.Title.In(language),
                ["description"] = rule.What.In(language),
                ["categories"] = JsonOut.Array([rule.Threat]),
                ["cwes"] = JsonOut.Array(rule.Cwe),
                ["risk"] = new JsonObject
                {
                    ["likelihood"] = JsonOut.Percent(worst.Risk.Score.AttackEase),
                    ["impact"] = JsonOut.Percent(worst.Risk.Score.EffectFactor),
                },
                ["attributes"] = new JsonObject { ["yuimori.vector"] = worst.Risk.Score.Vector.ToString() },
            };
        }
    }

    public IEnumerable<JsonObject> Mitigations()
    {
        foreach (var measure in result.Model.Countermeasures)
        {
            yield return new JsonObject
            {
                ["id"] = measure.Id,
                ["name"] = measure.Name?.In(language) ?? measure.Is ?? measure.Id,
                ["riskReduction"] = measure.State == MeasureState.Planned ? 0 : 100,
            };
        }
    }

    /// <summary>
    /// The threats of a component or link, each with the countermeasures that stand there against it.
    /// </summary>
    public IEnumerable<JsonObject> At(string place)
    {
        foreach (var risk in _byPlace[place])
        {
            yield return new JsonObject
            {
                ["threat"] = risk.Risk.Rule.Id,
                ["state"] = State(risk),
                ["mitigations"] = JsonOut.Array(_measures[place].Where(m => Treats(m, risk)).Select(m => new JsonObject
                {
                    ["mitigation"] = m.Id,
                    ["state"] = m.State == MeasureState.Planned ? "required" : "implemented",
                })),
            };
        }
    }

    private static bool Treats(CountermeasureUse measure, AssessedRisk risk) =>
        measure.Against.Any(a => a.Rule == risk.Risk.Rule.Id && (a.Where is null || a.Where == risk.Risk.Place.Id));

    private static string State(AssessedRisk risk) => (risk.Standing, risk.Decision?.Kind) switch
    {
        (DecisionStanding.Decided, DecisionKind.Accept) => "accepted",
        (DecisionStanding.Decided, DecisionKind.Avoid) => "avoided",
        (DecisionStanding.Decided, DecisionKind.Transfer) => "transferred",
        _ => risk.IsTreated ? "mitigated" : "exposed",
    };
}
