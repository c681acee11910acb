using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>An item at a Component to which it applies, or at the System as a whole.</summary>
public sealed record ChecklistEntry
{
    /// <summary>The item.</summary>
    public required ChecklistItem Item { get; init; }

    /// <summary>Id of the Component, or of the System.</summary>
    public required string At { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>The answer that is kept; null: none.</summary>
    public required AnswerEntry? Kept { get; init; }

    /// <summary>What the model suggests; null: it does not know.</summary>
    public required Suggestion? Suggestion { get; init; }

    /// <summary>How far it is.</summary>
    public EntryState State => Kept switch
    {
        null => Suggestion is null ? EntryState.Open : EntryState.Suggested,
        { Review: ReviewState.NeedsReview } => EntryState.NeedsReview,
        _ => EntryState.Answered,
    };

    /// <summary>Whether a yes lacks the evidence that its item wants.</summary>
    public bool LacksEvidence => Item.Evidence is not null && Kept is { Evidence.Count: 0 } kept
        && kept.Answer is ChecklistAnswer.Yes or ChecklistAnswer.Ten;
}

/// <summary>An answer that the model suggests. It never counts as an answer until somebody takes it over.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Why">What was seen.</param>
/// <param name="IsFirm">
/// Whether a rule of the item says so, so that another answer contradicts it; false: a countermeasure of the design
/// meets the requirement by our own reading, which proves nothing against a person's answer.
/// </param>
public sealed record Suggestion(ChecklistAnswer Answer, LocalisedText Why, bool IsFirm);
