namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Every checklist against a design and its answers.</summary>
public sealed record ChecklistReport
{
    /// <summary>Id of the System.</summary>
    public required string System { get; init; }

    /// <summary>The checklists, by id.</summary>
    public required IReadOnlyList<ChecklistProgress> Checklists { get; init; }

    /// <summary>What cannot both be true.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>Answers that nothing asks for any more; they are kept until somebody removes them.</summary>
    public required IReadOnlyList<Orphan> Orphans { get; init; }

    /// <summary>Every entry once; an item that asks the same as another is left out.</summary>
    public IEnumerable<ChecklistEntry> Entries =>
        Checklists.SelectMany(c => c.Entries).Where(e => e.Item.Same is null);

    /// <summary>The checklist with an id, or null.</summary>
    public ChecklistProgress? Find(string checklist) => Checklists.FirstOrDefault(c => c.Checklist.Id == checklist);
}

/// <summary>An answer that nothing asks for.</summary>
/// <param name="Entry">The answer.</param>
/// <param name="Reason">Why nothing asks for it.</param>
public sealed record Orphan(AnswerEntry Entry, OrphanReason Reason);

/// <summary>Why nothing asks for an answer.</summary>
public enum OrphanReason
{
    /// <summary>No checklist has the item.</summary>
    NoItem = 1,

    /// <summary>The design has no such Component.</summary>
    NoPlace = 2,

    /// <summary>The item does not apply there any more.</summary>
    NotApplicable = 3,

    /// <summary>The item has no such answer.</summary>
    WrongAnswer = 4,

    /// <summary>Another item asks the same; answers are kept there.</summary>
    AskedElsewhere = 5,
}
