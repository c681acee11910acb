namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>
/// A sum of points that says what is not known: an item without an answer is neither 0 nor anything else, so the sum
/// lies between two bounds until all are answered. Yes counts 10, partly 5, no 0.
/// </summary>
/// <param name="Points">Points of the answered items.</param>
/// <param name="Answered">How many items are answered with points.</param>
/// <param name="Unanswered">How many are not, those that need review among them.</param>
public sealed record ScoreRange(int Points, int Answered, int Unanswered)
{
    /// <summary>Points of an item at most.</summary>
    public const int ItemMax = 10;

    /// <summary>What the sum is at least: as if nothing open held.</summary>
    public int Lowest => Points;

    /// <summary>What it is at most: as if everything open held.</summary>
    public int Highest => Points + (Unanswered * ItemMax);

    /// <summary>What could be had at all; items that do not apply are left out.</summary>
    public int Possible => (Answered + Unanswered) * ItemMax;

    /// <summary>Whether the sum is known.</summary>
    public bool IsKnown => Unanswered == 0;
}
