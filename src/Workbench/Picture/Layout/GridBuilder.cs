namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Puts cards into bands, zones, rows and columns so that connected cards stand near each other.</summary>
internal sealed class GridBuilder
{
    private const int Sweeps = 4;

    private readonly int _columns;
    private readonly int _cardWidth;
    private readonly List<PictureLayer> _rows = [];
    private readonly List<SlotGroup> _groups = [];
    private readonly List<ZonePlot> _zones = [];

    private GridBuilder(int columns, int cardWidth) => (_columns, _cardWidth) = (columns, cardWidth);

    public static Grid Build(Scene scene, int? columnsMax)
    {
        var bands = scene.Roots.GroupBy(node => node.Layer).OrderBy(band => band.Key).ToList();
        var columns = Columns(bands.Count == 0 ? 0 : bands.Max(band => band.Count()), columnsMax ?? ColumnsFor(scene));
        var builder = new GridBuilder(columns, scene.CardWidth);
        foreach (var band in bands)
        {
            builder.Add(band.Key, band, scene.Model.Zones);
        }

        return builder.Settle(Wires.Of(scene));
    }

    private Grid Settle(Wires wires)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            _groups.ForEach(group => group.SortByNeighbours(wires, _groups));
        }

        SlotSearch.Improve(_groups, wires);
        return new Grid
        {
            Columns = _columns,
            CardWidth = _cardWidth,
            Rows = _rows,
            Zones = _zones,
            Slots = _groups.SelectMany(group => group.Placed).ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    private void Add(PictureLayer layer, IEnumerable<PictureNode> band, IReadOnlyList<PictureZone> zones)
    {
        var nodes = band.ToLookup(node => node.Zone, node => node.Id);
        var parts = zones.Append<PictureZone?>(null)
            .Select(zone => (Zone: zone, Ids: nodes[zone?.Id].ToList()))
            .Where(part => part.Ids.Count > 0)
            .ToList();
        var next = 0;
        foreach (var shelf in ShelfPlan.Of([.. parts.Select(part => part.Ids.Count)], _columns))
        {
            AddShelf(layer, parts[next..(next + shelf.Zones)], shelf.Rows);
            next += shelf.Zones;
        }
    }

    private void AddShelf(PictureLayer layer, List<(PictureZone? Zone, List<string> Ids)> parts, int rows)
    {
        var first = _rows.Count;
        var alone = parts is [{ Zone: null }];
        var widths = parts.Select(part => alone ? _columns : ShelfPlan.Width(part.Ids.Count, rows)).ToList();
        var column = (_columns - widths.Sum()) / 2;
        foreach (var (part, width) in parts.Zip(widths))
        {
            var own = ShelfPlan.Width(part.Ids.Count, width);
            var group = new SlotGroup(first, own, column, width);
            group.Fill(part.Ids);
            _groups.Add(group);
            if (part.Zone is { } zone)
            {
                _zones.Add(new ZonePlot(zone, first, first + rows - 1, column, column + width - 1));
            }

            column += width;
        }

        _rows.AddRange(Enumerable.Repeat(layer, rows));
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
}
