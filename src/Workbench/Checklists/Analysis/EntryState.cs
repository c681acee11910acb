namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>How far an item at a Component is.</summary>
public enum EntryState
{
    /// <summary>Nobody has answered, and the model does not know.</summary>
    Open = 1,

    /// <summary>Nobody has answered; the model suggests an answer.</summary>
    Suggested = 2,

    /// <summary>There is an answer, and a person must still stand by it.</summary>
    NeedsReview = 3,

    /// <summary>A person has answered.</summary>
    Answered = 4,
}
