using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>Adds up points for each product.</summary>
internal sealed class ComparisonSums(
    EvaluationSheet sheet, SheetWishes wishes, IReadOnlyList<SheetProduct> products)
{
    public IReadOnlyList<SheetScore> Of(IReadOnlyList<SheetRow> rows, LifecyclePhase? only = null) =>
        [.. products.Select(p => SheetScore.Of(rows, sheet.Answers, p.Id, wishes, only))];

    public ComparisonSum Sum(
        string id, LocalisedText name, IReadOnlyList<SheetRow> rows, LifecyclePhase? only = null) =>
        new(id, name, Of(rows, only), rows.Any(r => r.Cells.Any(c =>
            c.IsAsked && (only is null || c.Phase == only) && wishes.WeightOf(r, c.Phase) > 0)));
}
