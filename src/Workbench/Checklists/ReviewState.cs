namespace Yuimori.Workbench.Checklists;

/// <summary>Whether a person stands by an answer.</summary>
public enum ReviewState
{
    /// <summary>It was taken over from the model, or somebody doubts it.</summary>
    NeedsReview = 1,

    /// <summary>A person stands by it.</summary>
    Reviewed = 2,
}
