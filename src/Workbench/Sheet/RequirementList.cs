using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>A buyer's wishes as requirements on a vendor, by life-cycle column.</summary>
public static class RequirementList
{
    /// <summary>
    /// The requirements: procurement first; within a phase what counts most, then the worst risks. A measure that is
    /// needed against several risks at one place is one requirement.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="wishes">What counts; the sheet's own wishes when null.</param>
    /// <param name="product">Id of the vendor's product, to show where it stands; null: none.</param>
    public static IReadOnlyList<DevelopmentRequirement> Of(
        EvaluationSheet sheet, SheetWishes? wishes = null, string? product = null)
    {
        wishes ??= sheet.Answers.Wishes;
        var needs =
            from row in sheet.Rows
            from cell in row.Cells
            from measure in cell.Measures
            let weight = wishes.WeightOf(row, cell.Phase)
            where weight > 0
            select (Row: row, cell.Phase, Measure: measure, Weight: weight);
        var requirements = needs
            .GroupBy(n => (n.Row.PlaceId, n.Row.PointId, n.Phase, n.Measure.Reference, n.Measure.Text))
            .Select(g => new DevelopmentRequirement
            {
                Id = $"{g.Key.PlaceId}/{g.Key.PointId}/{SheetWords.Phase.WordOf(g.Key.Phase)}/{g.Key.Reference}",
                Phase = g.Key.Phase,
                PlaceId = g.Key.PlaceId,
                PlaceName = g.First().Row.PlaceName,
                PointId = g.Key.PointId,
                Measure = g.Key.Text,
                Origin = g.First().Measure.Origin,
                Rows = [.. g.Select(n => n.Row).OrderByDescending(r => r.Score)],
                Weight = g.Max(n => n.Weight),
                Wanted = wishes.Wanted,
                Reached = product is null ? null : Reached(sheet, g.Select(n => n.Row), g.Key.Phase, product),
            });
        return
        [
            .. Distinguish(requirements).OrderBy(r => r.Phase).ThenByDescending(r => r.Weight)
                .ThenByDescending(r => r.Rows[0].Score).ThenBy(r => r.Id, StringComparer.Ordinal),
        ];
    }

    // A rule may hold two measures of one kind; the second gets a number, so that an id still means one requirement.
    private static IEnumerable<DevelopmentRequirement> Distinguish(IEnumerable<DevelopmentRequirement> requirements) =>
        requirements.GroupBy(r => r.Id, StringComparer.Ordinal)
            .SelectMany(g => g.Select((r, i) => i == 0 ? r : r with { Id = $"{r.Id}-{i + 1}" }));

    private static SheetLevel? Reached(
        EvaluationSheet sheet, IEnumerable<SheetRow> rows, LifecyclePhase phase, string product)
    {
        var lowest = SheetLevel.NotApplicable;
        foreach (var row in rows)
        {
            if (sheet.Answers.At(row.Id, phase, product).Level is not { } level) return null;
            if (level < lowest) lowest = level;
        }

        return lowest;
    }
}
