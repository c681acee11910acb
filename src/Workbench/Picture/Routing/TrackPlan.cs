using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>
/// Tracks of all channels. Breadths are not known yet, so places are compared in a scale where every half channel is
/// as broad as <see cref="Breadth"/> and a line that turns in one covers the whole of it: never too little.
/// </summary>
internal sealed class TrackPlan
{
    private const int Breadth = 10_000;

    private readonly Grid _grid;
    private readonly LinkPlan _plan;
    private readonly PortHeights _ports;
    private readonly int[] _rows;
    private readonly IReadOnlyList<int> _heights;
    private readonly Dictionary<UprightHalf, SortedDictionary<int, TrackItem>> _upright = [];
    private readonly Dictionary<LevelHalf, SortedDictionary<int, TrackItem>> _level = [];

    /// <param name="grid">Where the cards stand.</param>
    /// <param name="plan">How the links leave and enter.</param>
    /// <param name="ports">Height of each link's label row in its outermost card.</param>
    /// <param name="rowHeights">Height of each row.</param>
    public TrackPlan(
        Grid grid, LinkPlan plan, PortHeights ports, IReadOnlyList<int> rowHeights)
    {
        (_grid, _plan, _ports) = (grid, plan, ports);
        _rows = new int[rowHeights.Count];
        var y = 0;
        for (var row = 0; row < rowHeights.Count; row++)
        {
            _rows[row] = y + Breadth;
            y += rowHeights[row] + (2 * Breadth);
        }

        _heights = rowHeights;
        foreach (var bundle in plan.Bundles)
        {
            Add(bundle);
        }

        Upright = _upright.ToDictionary(pair => pair.Key, pair => TrackAssigner.Assign(pair.Value.Values));
        Level = _level.ToDictionary(pair => pair.Key, pair => TrackAssigner.Assign(pair.Value.Values));
    }

    /// <summary>Track of each bundle in each upright half channel.</summary>
    public IReadOnlyDictionary<UprightHalf, Dictionary<int, int>> Upright { get; }

    /// <summary>Track of each bundle in each level half channel.</summary>
    public IReadOnlyDictionary<LevelHalf, Dictionary<int, int>> Level { get; }

    private void Add(Bundle bundle)
    {
        var hub = _plan.SlotOf(bundle.Key.Hub);
        var taps = bundle.Members
            .Select(link => (Half: HalfOf(link), Y: _rows[_plan.SlotOf(link.Owner).Row] + _ports.Of(link.Link.Id)))
            .ToList();
        if (bundle.IsBeside(_plan))
        {
            var own = HalfOf(bundle.Members[0]);
            var entry = _rows[hub.Row] + bundle.Offset;
            var item = Item(_upright, own, bundle.Index);
            item.Cover(entry, entry);
            (own.AtRight ? item.After : item.Before).Add(entry);
        }
        else if (bundle.Key.Entry is Entry.Left or Entry.Right)
        {
            var half = new UprightHalf(hub.Column, bundle.Key.Entry == Entry.Right);
            taps.Add((half, _rows[hub.Row] + bundle.Offset));
        }

        foreach (var (half, y) in taps)
        {
            var item = Item(_upright, half, bundle.Index);
            item.Cover(y, y);
            (half.AtRight ? item.Before : item.After).Add(y);
        }

        if (bundle.Key.Level is { } level)
        {
            AddLevel(bundle, level, hub, taps);
        }
    }

    private void AddLevel(Bundle bundle, LevelHalf level, Slot hub, List<(UprightHalf Half, int Y)> taps)
    {
        var start = level.Above ? _rows[level.Row] - Breadth : _rows[level.Row] + _heights[level.Row];
        var middle = start + (Breadth / 2);
        var item = Item(_level, level, bundle.Index);
        var places = taps.Select(tap => Middle(tap.Half)).ToList();
        if (bundle.Key.Entry is Entry.Top or Entry.Bottom)
        {
            var x = ColumnStart(hub.Column) + bundle.Offset;
            item.Cover(x, x);
            (bundle.Key.Entry == Entry.Bottom ? item.Before : item.After).Add(x);
            places.Add(x);
        }

        foreach (var (half, y) in taps)
        {
            var x = Middle(half);
            item.Cover(x - (Breadth / 2), x + (Breadth / 2));
            (y < start ? item.Before : item.After).Add(x);
            var upright = Item(_upright, half, bundle.Index);
            upright.Cover(start, start + Breadth);
            if (places.Any(place => place < x))
            {
                upright.Before.Add(middle);
            }

            if (places.Any(place => place > x))
            {
                upright.After.Add(middle);
            }
        }
    }

    private UprightHalf HalfOf(PlannedLink link) => new(_plan.SlotOf(link.Owner).Column, link.ExitRight);

    private int ColumnStart(int column) => (column * (_grid.CardWidth + (2 * Breadth))) + Breadth;

    private int Middle(UprightHalf half) =>
        ColumnStart(half.Column) + (half.AtRight ? _grid.CardWidth + (Breadth / 2) : -Breadth / 2);

    private static TrackItem Item<TKey>(
        Dictionary<TKey, SortedDictionary<int, TrackItem>> channels, TKey channel, int bundle)
        where TKey : notnull
    {
        if (!channels.TryGetValue(channel, out var items))
        {
            channels.Add(channel, items = []);
        }

        if (!items.TryGetValue(bundle, out var item))
        {
            items.Add(bundle, item = new TrackItem(bundle));
        }

        return item;
    }
}
