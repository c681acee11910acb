namespace Yuimori.Workbench.Picture.Layout;

/// <summary>
/// Divides the zones of a band among shelves, in their order, so that the band gets as few rows as possible. Zones of
/// one shelf stand beside each other.
/// </summary>
internal static class ShelfPlan
{
    // A second shelf costs a name's height: about a third of a row of cards.
    private const int PerRow = 3;
    private const int PerShelf = 1;

    /// <summary>The shelves: how many zones each takes, and its rows.</summary>
    /// <param name="sizes">Number of cards in each zone, at least 1.</param>
    /// <param name="columns">Columns of the picture.</param>
    public static IReadOnlyList<(int Zones, int Rows)> Of(IReadOnlyList<int> sizes, int columns)
    {
        var best = new (int Cost, int Zones, int Rows)[sizes.Count + 1];
        for (var from = sizes.Count - 1; from >= 0; from--)
        {
            best[from] = (int.MaxValue, 0, 0);
            for (var zones = 1; zones <= columns && from + zones <= sizes.Count; zones++)
            {
                var rows = RowsOf(sizes.Skip(from).Take(zones).ToList(), columns);
                var cost = best[from + zones].Cost + (rows * PerRow) + PerShelf;
                if (cost < best[from].Cost)
                {
                    best[from] = (cost, zones, rows);
                }
            }
        }

        var shelves = new List<(int Zones, int Rows)>();
        for (var from = 0; from < sizes.Count; from += shelves[^1].Zones)
        {
            shelves.Add((best[from].Zones, best[from].Rows));
        }

        return shelves;
    }

    private static int RowsOf(List<int> sizes, int columns)
    {
        var rows = 1;
        while (sizes.Sum(size => Width(size, rows)) > columns)
        {
            rows++;
        }

        return rows;
    }

    /// <summary>Columns that a zone takes.</summary>
    public static int Width(int size, int rows) => (size + rows - 1) / rows;
}
