using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Holds checklists and answers against a design.</summary>
public sealed class ChecklistAnalysis
{
    private readonly DesignResult _result;
    private readonly ChecklistAnswers _answers;
    private readonly Suggester _suggester;
    private readonly IReadOnlyList<ThreatPlace> _places;
    private readonly PlaceTest _test = new();
    private readonly Dictionary<RuleConditions, IReadOnlyList<ThreatPlace>> _applying =
        new(ReferenceEqualityComparer.Instance);

    private ChecklistAnalysis(DesignResult result, MeasureBook book, ChecklistAnswers answers)
    {
        (_result, _answers) = (result, answers);
        _suggester = new Suggester(new DesignFacts(result, book), _test);
        _places = [.. ThreatPlaces.Of(result.Model).Where(p => !p.IsLink)];
    }

    /// <summary>The report. Equal input gives an equal result.</summary>
    /// <param name="result">The analysed design.</param>
    /// <param name="book">Its countermeasures.</param>
    /// <param name="set">The checklists.</param>
    /// <param name="answers">The answers that are kept.</param>
    public static ChecklistReport Of(
        DesignResult result, MeasureBook book, ChecklistSet set, ChecklistAnswers answers) =>
        new ChecklistAnalysis(result, book, answers).Report(set);

    private ChecklistReport Report(ChecklistSet set)
    {
        List<ChecklistProgress> lists = [.. set.Checklists.Select(c => Progress(c, set))];
        return new ChecklistReport
        {
            System = _result.Model.Id,
            Checklists = lists,
            Contradictions = Contradictions.Find(
                lists.SelectMany(l => l.Entries), set.Conflicts, _result.Model.Id),
            Orphans = Orphans(set, lists),
        };
    }

    private ChecklistProgress Progress(Checklist checklist, ChecklistSet set)
    {
        List<ChecklistEntry> entries = [.. checklist.Items.SelectMany(i => Entries(i, set))];
        return new ChecklistProgress { Checklist = checklist, Entries = entries, Score = Scores.Of(entries) };
    }

    private IEnumerable<ChecklistEntry> Entries(ChecklistItem item, ChecklistSet set)
    {
        // An item that asks the same as another is asked where that one is, or its answer would be out of reach.
        var asked = item.Same is null ? item : set.FindItem(item.Same)!;
        return asked.Scope == ItemScope.System
            ? [Entry(item, asked, _result.Model.Id, _result.Model.Name, null)]
            : Places(asked.Applies).Select(p => Entry(item, asked, p.Id, p.Name, p));
    }

    /// <summary>Items share conditions: each is asked of every Component once, however many items name it.</summary>
    private IReadOnlyList<ThreatPlace> Places(RuleConditions? conditions)
    {
        if (conditions is null) return _places;
        if (!_applying.TryGetValue(conditions, out var places))
            _applying[conditions] = places = [.. _places.Where(p => _test.Holds(conditions, p))];
        return places;
    }

    private ChecklistEntry Entry(
        ChecklistItem item, ChecklistItem asked, string at, LocalisedText name, ThreatPlace? place)
    {
        var kept = _answers.Find(asked.Id, at);
        return new ChecklistEntry
        {
            Item = item,
            At = at,
            Name = name,
            Kept = kept is not null && AnswerRules.Fits(asked.Kind, kept.Answer) ? kept : null,
            Suggestion = _suggester.For(asked, place),
        };
    }

    private List<Orphan> Orphans(ChecklistSet set, IEnumerable<ChecklistProgress> lists)
    {
        if (_answers.IsEmpty) return [];
        var asked = lists.SelectMany(l => l.Entries).Select(e => (e.Item.AnswerId, e.At)).ToHashSet();
        var places = _places.Select(p => p.Id).Append(_result.Model.Id).ToHashSet(StringComparer.Ordinal);
        var orphans = new List<Orphan>();
        foreach (var entry in _answers.Entries)
        {
            if (Reason(entry) is { } reason) orphans.Add(new Orphan(entry, reason));
        }

        return orphans;

        OrphanReason? Reason(AnswerEntry entry)
        {
            if (set.FindItem(entry.Item) is not { } item) return OrphanReason.NoItem;
            if (item.Same is not null) return OrphanReason.AskedElsewhere;
            if (!places.Contains(entry.At)) return OrphanReason.NoPlace;
            if (!asked.Contains(entry.Key)) return OrphanReason.NotApplicable;
            return AnswerRules.Fits(item.Kind, entry.Answer) ? null : OrphanReason.WrongAnswer;
        }
    }
}
