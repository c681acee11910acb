using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>Products side by side, for a buyer: gaps first, then sums by point, component, phase and class.</summary>
public sealed record ProductComparison
{
    /// <summary>The products, in the order asked for.</summary>
    public required IReadOnlyList<SheetProduct> Products { get; init; }

    /// <summary>What was wanted.</summary>
    public required SheetWishes Wishes { get; init; }

    /// <summary>Every wanted cell: short ones first, then unanswered ones, heavier and riskier ones before.</summary>
    public required IReadOnlyList<ComparisonItem> Items { get; init; }

    /// <summary>The sum of each product, in the order of <see cref="Products"/>.</summary>
    public required IReadOnlyList<SheetScore> Totals { get; init; }

    /// <summary>Sums by point, in their order.</summary>
    public required IReadOnlyList<ComparisonSum> ByPoint { get; init; }

    /// <summary>Sums by Component or Link, in the order of the System file.</summary>
    public required IReadOnlyList<ComparisonSum> ByComponent { get; init; }

    /// <summary>Sums by phase.</summary>
    public required IReadOnlyList<ComparisonSum> ByPhase { get; init; }

    /// <summary>Sums by class of risk.</summary>
    public required IReadOnlyList<ComparisonSum> ByClass { get; init; }

    /// <summary>Compares products.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="wishes">What counts; the sheet's own wishes when null.</param>
    /// <param name="products">Ids; every product when null or empty. Unknown ids are left out.</param>
    public static ProductComparison Of(
        EvaluationSheet sheet, SheetWishes? wishes = null, IReadOnlyList<string>? products = null)
    {
        wishes ??= sheet.Answers.Wishes;
        IReadOnlyList<SheetProduct> compared = products is not { Count: > 0 }
            ? sheet.Products
            : [.. products.Distinct().Select(sheet.Answers.Find).OfType<SheetProduct>()];
        var sums = new ComparisonSums(sheet, wishes, compared);
        var rows = sheet.Rows;
        return new ProductComparison
        {
            Products = compared,
            Wishes = wishes,
            Items = Cells(sheet, wishes, compared),
            Totals = sums.Of(rows),
            ByPoint =
            [
                .. SheetGroup.Of(sheet, SheetView.Point, SheetFilter.All)
                    .Select(g => sums.Sum(g.Id, g.Name, g.Rows)).Where(s => s.IsWanted),
            ],
            ByComponent =
            [
                .. SheetGroup.Of(sheet, SheetView.Component, SheetFilter.All)
                    .Select(g => sums.Sum(g.Id, g.Name, g.Rows)).Where(s => s.IsWanted),
            ],
            ByPhase =
            [
                .. Enum.GetValues<LifecyclePhase>()
                    .Select(p => sums.Sum(SheetWords.Phase.WordOf(p), sheet.Guide.Phases[p], rows, p))
                    .Where(s => s.IsWanted),
            ],
            ByClass =
            [
                .. rows.GroupBy(r => r.Class).OrderBy(g => g.Key)
                    .Select(g => sums.Sum(SheetWords.Class.WordOf(g.Key), sheet.Guide.Classes[g.Key], [.. g]))
                    .Where(s => s.IsWanted),
            ],
        };
    }

    private static IReadOnlyList<ComparisonItem> Cells(
        EvaluationSheet sheet, SheetWishes wishes, IReadOnlyList<SheetProduct> products)
    {
        var items =
            from row in sheet.Rows
            from cell in row.Cells
            where cell.IsAsked
            let weight = wishes.WeightOf(row, cell.Phase)
            where weight > 0
            select new ComparisonItem(
                row, cell.Phase, weight,
                [.. products.Select(p => Entry(p, sheet.At(row, cell.Phase, p), wishes.Wanted))]);
        return
        [
            .. items.OrderByDescending(i => i.Gap).ThenByDescending(i => i.Missing * i.Row.Score)
                .ThenByDescending(i => i.Row.Score),
        ];
    }

    private static ComparisonEntry Entry(SheetProduct product, SheetAnswer answer, SheetLevel wanted)
    {
        var reached = answer.Level switch
        {
            null => 0,
            SheetLevel.NotApplicable => (int)wanted,
            { } level => (int)level,
        };
        var missing = Math.Max(0, (int)wanted - reached);
        var gap = answer.Level is null ? GapKind.Unanswered : missing > 0 ? GapKind.Below : GapKind.None;
        return new(product, answer, gap, missing);
    }
}

/// <summary>Sums of the products over rows that belong together.</summary>
/// <param name="Id">What they share.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scores">In the order of the products.</param>
/// <param name="IsWanted">Whether any of its cells is wanted.</param>
public sealed record ComparisonSum(string Id, LocalisedText Name, IReadOnlyList<SheetScore> Scores, bool IsWanted);
