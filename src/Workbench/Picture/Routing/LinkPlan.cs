using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Decides for every link which end carries its label, which side it leaves at and how it enters.</summary>
internal sealed class LinkPlan
{
    private readonly Scene _scene;
    private readonly Grid _grid;
    private readonly Dictionary<BundleKey, Bundle> _bundles = [];
    private readonly Dictionary<string, List<Bundle>> _into = [];
    private readonly ILookup<string, PlannedLink> _ports;
    private readonly HashSet<Slot> _taken;

    public LinkPlan(Scene scene, Grid grid)
    {
        (_scene, _grid) = (scene, grid);
        _taken = [.. grid.Slots.Values];
        var degrees = scene.Model.Links
            .SelectMany(link => new[] { link.From, link.To })
            .CountBy(id => id)
            .ToDictionary();
        Links = [.. scene.Model.Links.Select(link => Plan(link, degrees))];
        foreach (var planned in Links)
        {
            Join(planned);
        }

        ChooseOpenSides();
        _ports = Links.OrderBy(Direction).ThenBy(link => SlotOf(link.Hub).Column).ToLookup(link => link.Owner);
    }

    /// <summary>All links, in the model's order.</summary>
    public IReadOnlyList<PlannedLink> Links { get; }

    /// <summary>All bundles, in the order that they were met.</summary>
    public IReadOnlyList<Bundle> Bundles => [.. _bundles.Values.Where(bundle => bundle.Members.Count > 0)];

    /// <summary>Links whose label the card carries: those that go up first.</summary>
    public IEnumerable<PlannedLink> PortsOf(string id) => _ports[id];

    /// <summary>Bundles that enter a card, in the order that they were met.</summary>
    public IEnumerable<Bundle> BundlesInto(string id) =>
        _into.TryGetValue(id, out var bundles) ? bundles.Where(bundle => bundle.Members.Count > 0) : [];

    /// <summary>Bundles that enter a card at a side, from left to right by where they come from.</summary>
    public IReadOnlyList<Bundle> EntriesOf(string id, Entry entry) =>
    [
        .. BundlesInto(id)
            .Where(bundle => bundle.Key.Entry == entry)
            .OrderBy(bundle => bundle.Key.Level is { Above: false })
            .ThenBy(bundle => (decimal)bundle.Members.Sum(link => SlotOf(link.Owner).Column) / bundle.Members.Count),
    ];

    public bool IsTaken(Slot slot) => _taken.Contains(slot);

    public Slot SlotOf(string id) => _grid.Slots[_scene.RootOf(id)];

    /// <summary>Takes a link out of its bundle and lets it enter at the side that faces its owner.</summary>
    public void EnterBeside(PlannedLink link, Entry side)
    {
        link.Bundle!.Members.Remove(link);
        Add(link, new BundleKey(link.Hub, side, null, link.Link.Protection, link.ToHub));
    }

    private PlannedLink Plan(PictureLink link, Dictionary<string, int> degrees)
    {
        var (from, to) = (degrees[link.From], degrees[link.To]);
        var fromOwns = from != to ? from < to : !_scene.IsRoot(link.From) || _scene.IsRoot(link.To);
        return fromOwns ? new(link, link.From, link.To) : new(link, link.To, link.From);
    }

    private void Join(PlannedLink planned)
    {
        var (owner, hub) = (SlotOf(planned.Owner), SlotOf(planned.Hub));
        var inside = !_scene.IsRoot(planned.Hub) || _scene.RootOf(planned.Owner) == planned.Hub;
        var level = new LevelHalf(hub.Row, Above: owner.Row < hub.Row);
        planned.ExitRight = owner.Column <= hub.Column;
        var key = inside
            ? new BundleKey(
                planned.Hub,
                owner.Column < hub.Column ? Entry.Left : Entry.Right,
                owner.Column == hub.Column ? null : level,
                planned.Link.Protection,
                planned.ToHub)
            : new BundleKey(
                planned.Hub,
                level.Above ? Entry.Top : Entry.Bottom,
                level,
                planned.Link.Protection,
                planned.ToHub);
        Add(planned, key);
    }

    private void Add(PlannedLink planned, BundleKey key)
    {
        if (!_bundles.TryGetValue(key, out var bundle))
        {
            bundle = new Bundle(_bundles.Count, key);
            _bundles.Add(key, bundle);
            if (!_into.TryGetValue(key.Hub, out var into))
            {
                _into.Add(key.Hub, into = []);
            }

            into.Add(bundle);
        }

        bundle.Members.Add(planned);
        planned.Bundle = bundle;
    }

    // A card straight above or below its hub may leave at either side: it joins the side that its bundle uses more.
    private void ChooseOpenSides()
    {
        foreach (var bundle in _bundles.Values.Where(bundle => bundle.Key.Level is not null))
        {
            var hub = SlotOf(bundle.Key.Hub).Column;
            var atLeft = bundle.Members.Count(link => SlotOf(link.Owner).Column < hub);
            var atRight = bundle.Members.Count(link => SlotOf(link.Owner).Column > hub);
            foreach (var link in bundle.Members.Where(link => SlotOf(link.Owner).Column == hub))
            {
                link.ExitRight = atLeft <= atRight;
            }
        }
    }

    private int Direction(PlannedLink link) => SlotOf(link.Hub).Row.CompareTo(SlotOf(link.Owner).Row);
}
