using Yuimori.Catalogue;

namespace Yuimori.Workbench.Countermeasures.Coverage;

/// <summary>A design held against one list of requirements, both ways.</summary>
public sealed record FrameworkCoverage
{
    /// <summary>The list.</summary>
    public required RequirementSet Set { get; init; }

    /// <summary>Its rows, in its order.</summary>
    public required IReadOnlyList<RowCoverage> Rows { get; init; }

    /// <summary>Countermeasures of the design that meet nothing in this list.</summary>
    public required IReadOnlyList<DesignMeasure> MeasuresWithout { get; init; }

    /// <summary>The rows that count: items, and headings without any.</summary>
    public IEnumerable<RowCoverage> Items
    {
        get
        {
            var headings = Set.Rows.Select(r => r.Parent).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return Rows.Where(r => !headings.Contains(r.Row.Id));
        }
    }

    /// <summary>How many rows that count have a standing.</summary>
    public int Count(RowStanding standing) => Items.Count(r => r.Standing == standing);
}
