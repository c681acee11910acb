namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Puts cards into bands, rows and columns so that connected cards stand near each other.</summary>
internal static class GridBuilder
{
    private const int Sweeps = 4;

    public static Grid Build(Scene scene, int? columnsMax)
    {
        var bands = scene.Roots.GroupBy(node => node.Layer).OrderBy(band => band.Key).ToList();
        var columns = Columns(bands.Count == 0 ? 0 : bands.Max(band => band.Count()), columnsMax ?? ColumnsFor(scene));
        var rows = new List<PictureLayer>();
        var groups = new List<SlotGroup>();
        foreach (var band in bands)
        {
            var group = Fill(band.Select(node => node.Id).ToList(), rows.Count, columns);
            groups.Add(group);
            rows.AddRange(Enumerable.Repeat(band.Key, group.Rows));
        }

        var wires = Wires.Of(scene);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            groups.ForEach(group => group.SortByNeighbours(wires, groups));
        }

        SlotSearch.Improve(groups, wires, columns);
        return new Grid
        {
            Columns = columns,
            Rows = rows,
            Slots = groups.SelectMany(group => group.Placed).ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    // Wider than high, as a screen is; three beside each other before a second row begins.
    private static int Columns(int largestBand, int columnsMax)
    {
        var wide = (int)Math.Ceiling(Math.Sqrt(largestBand * 1.8));
        return Math.Clamp(Math.Max(wide, Math.Min(largestBand, 3)), 1, columnsMax);
    }

    private static int ColumnsFor(Scene scene) => scene.Roots.Count switch
    {
        <= 30 => 5,
        <= 60 => 7,
        _ => 9,
    };

    private static SlotGroup Fill(List<string> ids, int firstRow, int columns)
    {
        var rows = (ids.Count + columns - 1) / columns;
        var group = new SlotGroup(firstRow, rows, columns);
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var count = Math.Min((ids.Count - next + (rows - row) - 1) / (rows - row), columns);
            var start = (columns - count) / 2;
            for (var column = 0; column < count; column++)
            {
                group[row, start + column] = ids[next++];
            }
        }

        return group;
    }
}
