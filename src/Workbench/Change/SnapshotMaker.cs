using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Change;

/// <summary>Makes the snapshot of a design.</summary>
public static class SnapshotMaker
{
    /// <summary>The snapshot. Equal input gives an equal one.</summary>
    /// <param name="result">The design's result.</param>
    /// <param name="rules">The rules that it was made with.</param>
    /// <param name="day">The day that it was made for.</param>
    public static DesignSnapshot Of(DesignResult result, RuleSet rules, DateOnly day) => new()
    {
        Format = DesignSnapshot.CurrentFormat,
        System = result.Model.Id,
        Sha256 = result.Model.Source.Sha256,
        Day = day,
        Items =
        [
            .. SnapshotItems.Of(result.Model).Concat(rules.Rules.Select(SnapshotItems.Rule))
                .OrderBy(i => i.Kind).ThenBy(i => i.Id, StringComparer.Ordinal),
        ],
        Risks = [.. result.Risks.Concat(result.SetAside).Select(Risk).OrderBy(r => r.Id, StringComparer.Ordinal)],
    };

    private static SnapshotRisk Risk(AssessedRisk assessed) => new()
    {
        Id = assessed.Risk.Id,
        Title = assessed.Risk.Title,
        Vector = assessed.Risk.Score.Vector.ToString(),
        Score = assessed.Risk.Score.Risk,
        Residual = assessed.Residual.Risk,
        Working =
        [
            .. assessed.Treatments.Where(t => t.IsWorking).Select(t => t.Function.Id).Distinct().Order()
                .Select(f => f.ToString()),
        ],
        IsSetAside = assessed.IsSetAside,
        DecidedBy = assessed.Decision is { } decision ? SelectorOf(decision, assessed.Risk) : null,
        IsExpired = assessed.IsExpired,
        Decision = assessed.Decision is { } made ? Decision(made) : null,
    };

    private static string SelectorOf(DecisionModel decision, Risk risk) =>
        decision.Risks.Any(r => r.ToString() == risk.Id) ? risk.Id : $"{risk.Rule.Id}@*";

    private static SortedDictionary<string, string> Decision(DecisionModel decision)
    {
        var fields = new SnapshotFields();
        fields.Add("decision", SystemWords.Decision.WordOf(decision.Kind));
        fields.Add("reason", decision.Reason);
        fields.Add("person", decision.Person);
        fields.Add("until", decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        fields.Add("means", decision.Means.Select(SystemWords.Means.WordOf));
        fields.Add("cost", decision.Cost is { } cost ? SystemWords.Rank.WordOf(cost) : null);
        fields.Add("priority", decision.Priority is { } priority ? SystemWords.Rank.WordOf(priority) : null);
        fields.Add("after", decision.After);
        fields.Add("countermeasures", decision.Countermeasures);
        return fields.Done;
    }
}
