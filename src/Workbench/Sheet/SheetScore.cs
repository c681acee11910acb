using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>
/// A sum of points: the indicator of achievement (CCDS). What is not answered counts neither as reached nor as lost:
/// it stands apart, and the sum can still reach <see cref="Points"/> + <see cref="Open"/>.
/// </summary>
/// <param name="Points">Points reached, weighted.</param>
/// <param name="Maximum">Points that could be reached by every cell that applies, weighted.</param>
/// <param name="Open">Of the maximum, the part of cells without an answer, weighted.</param>
/// <param name="Answered">Cells with a level of 0, 5 or 10.</param>
/// <param name="Unanswered">Cells without a level.</param>
/// <param name="NotApplicable">Cells that do not apply to the product; not in the maximum.</param>
public sealed record SheetScore(
    int Points, int Maximum, int Open, int Answered, int Unanswered, int NotApplicable)
{
    /// <summary>Nothing counted.</summary>
    public static SheetScore Zero { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Points of a full level.</summary>
    public const int Full = (int)SheetLevel.Full;

    /// <summary>The score of some rows for a product, over the cells that are asked and wanted.</summary>
    public static SheetScore Of(
        IEnumerable<SheetRow> rows, SheetAnswers answers, string product, SheetWishes wishes,
        LifecyclePhase? only = null)
    {
        var sum = Zero;
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (!cell.IsAsked || (only is not null && cell.Phase != only)) continue;
                var weight = wishes.WeightOf(row, cell.Phase);
                if (weight > 0) sum = sum.Plus(answers.At(row.Id, cell.Phase, product).Level, weight);
            }
        }

        return sum;
    }

    private SheetScore Plus(SheetLevel? level, int weight) => level switch
    {
        null => this with
        {
            Maximum = Maximum + (Full * weight),
            Open = Open + (Full * weight),
            Unanswered = Unanswered + 1,
        },
        SheetLevel.NotApplicable => this with { NotApplicable = NotApplicable + 1 },
        _ => this with
        {
            Points = Points + ((int)level * weight),
            Maximum = Maximum + (Full * weight),
            Answered = Answered + 1,
        },
    };
}
