namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Adds up answers.</summary>
internal static class Scores
{
    public static ScoreRange Of(IEnumerable<ChecklistEntry> entries)
    {
        var (points, answered, unanswered) = (0, 0, 0);
        foreach (var entry in entries)
        {
            // What was taken over from the model counts only once a person stands by it.
            if (entry.State != EntryState.Answered) unanswered++;
            else if (Points(entry.Kept!.Answer) is { } value) (points, answered) = (points + value, answered + 1);
        }

        return new ScoreRange(points, answered, unanswered);
    }

    private static int? Points(ChecklistAnswer answer) => answer switch
    {
        ChecklistAnswer.Yes or ChecklistAnswer.Ten => 10,
        ChecklistAnswer.Partly or ChecklistAnswer.Five => 5,
        ChecklistAnswer.No or ChecklistAnswer.Zero => 0,
        _ => null,
    };
}
