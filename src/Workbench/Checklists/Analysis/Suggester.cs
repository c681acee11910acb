using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Works out what the model suggests as an answer.</summary>
internal sealed class Suggester(DesignFacts facts, PlaceTest test)
{
    /// <summary>The suggestion; null: the model does not know.</summary>
    /// <param name="item">The item.</param>
    /// <param name="place">The Component; null: the System as a whole.</param>
    public Suggestion? For(ChecklistItem item, ThreatPlace? place)
    {
        foreach (var rule in item.Prefill)
        {
            if (Holds(rule, place)) return new Suggestion(rule.Answer, rule.Why, IsFirm: true);
        }

        // Points are judged by a person: that something is there does not say how well.
        if (item.Kind == AnswerKind.Points) return null;
        foreach (var row in item.Rows)
        {
            if (facts.Meeting(row, place) is not { } measure) continue;
            return new Suggestion(
                ChecklistAnswer.Yes,
                new($"対策「{measure.Name.Ja}」がここにあり、{row}に当たる。", $"\"{measure.Name.En}\" is there and meets {row}."),
                IsFirm: false);
        }

        return null;
    }

    private bool Holds(PrefillRule rule, ThreatPlace? place) =>
        (rule.When is null || (place is not null && test.Holds(rule.When, place)))
        && (rule.Unless is null || place is null || !test.Holds(rule.Unless, place))
        && (rule.Function is not { } function || facts.Works(function.Number, place))
        && (rule.Design is not { } fact || facts.Shows(fact, place));
}
