using Yuimori.Catalogue;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Countermeasures.Coverage;

/// <summary>Holds the countermeasures of a design against lists of requirements.</summary>
public static class CoverageAnalysis
{
    /// <summary>The coverage. Equal input gives an equal result.</summary>
    /// <param name="book">The countermeasures of the design.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="framework">Id of one list; every list when null. An unknown id gives no list.</param>
    public static CoverageReport Of(MeasureBook book, GuidelineCatalogue catalogue, string? framework = null)
    {
        var meets = book.Measures.SelectMany(m => m.Meets.Select(l => new RowMeasure(m, l)))
            .ToLookup(m => m.Link.To, StringComparer.Ordinal);
        var offers = catalogue.Countermeasures.SelectMany(c => c.Crosswalk.Select(l => (l.To, c.Id)))
            .ToLookup(p => p.To, p => p.Id, StringComparer.Ordinal);
        var used = book.Measures.Select(m => m.Catalogue?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new CoverageReport(
            [
                .. RequirementSet.All(catalogue).Where(s => framework is null || s.Id == framework)
                    .Select(s => Of(s, book, meets, offers, used)),
            ],
            [.. book.Measures.Where(m => m.Meets.Count == 0)]);
    }

    private static FrameworkCoverage Of(
        RequirementSet set, MeasureBook book, ILookup<string, RowMeasure> meets, ILookup<string, string> offers,
        HashSet<string> used)
    {
        var direct = set.Rows.ToDictionary(r => r.Id, r => Direct(r, meets[r.Id]), StringComparer.Ordinal);
        var below = set.Rows.Where(r => r.Parent is not null).ToLookup(r => r.Parent!, StringComparer.Ordinal);
        var ids = set.Rows.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new FrameworkCoverage
        {
            Set = set,
            Rows =
            [
                .. set.Rows.Select(r => new RowCoverage(
                    r, Standing(direct[r.Id], [.. below[r.Id].Select(c => direct[c.Id])]),
                    [.. meets[r.Id].OrderByDescending(m => m.Measure.State)],
                    [.. offers[r.Id].Where(o => !used.Contains(o))])),
            ],
            MeasuresWithout = [.. book.Measures.Where(m => !m.Meets.Any(l => ids.Contains(l.To)))],
        };
    }

    private static RowStanding Direct(RequirementRow row, IEnumerable<RowMeasure> measures)
    {
        if (!row.IsPublished) return RowStanding.NotPublished;
        return measures.Select(m => m.Measure.State switch
        {
            MeasureState.Verified => RowStanding.Verified,
            MeasureState.Implemented => RowStanding.Implemented,
            _ => RowStanding.Planned,
        }).DefaultIfEmpty(RowStanding.Open).Max();
    }

    /// <summary>
    /// A heading is as good as the worst item below it. A match with the heading alone, as published figures make it,
    /// does not say that each item is met.
    /// </summary>
    private static RowStanding Standing(RowStanding own, IReadOnlyList<RowStanding> items)
    {
        if (items.Count == 0) return own;
        var worst = items.Min();
        if (worst > RowStanding.Partly) return worst;
        return own > RowStanding.Partly || items.Max() > RowStanding.Partly ? RowStanding.Partly : worst;
    }
}
