namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>A checklist against a design.</summary>
public sealed record ChecklistProgress
{
    /// <summary>The checklist.</summary>
    public required Checklist Checklist { get; init; }

    /// <summary>Its items at each Component to which they apply, item by item, in the order of the file.</summary>
    public required IReadOnlyList<ChecklistEntry> Entries { get; init; }

    /// <summary>The sum of points.</summary>
    public required ScoreRange Score { get; init; }

    /// <summary>How many entries are in a state.</summary>
    public int Count(EntryState state) => Entries.Count(e => e.State == state);
}
