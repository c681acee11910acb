using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The model, checked and indexed: who hosts whom, which link belongs to which card.</summary>
internal sealed class Scene
{
    private readonly Dictionary<string, PictureNode> _nodes;
    private readonly Dictionary<string, PictureZone> _zones;
    private readonly Dictionary<string, string?> _hosts = [];
    private readonly ILookup<string, PictureNode> _children;

    /// <exception cref="ArgumentException">An id is used twice or leads nowhere, or a limit is passed.</exception>
    public Scene(PictureModel model)
    {
        CheckLimits(model);
        Model = model;
        _nodes = Index(model.Nodes, node => node.Id, "component");
        _ = Index(model.Callouts, callout => callout.Id, "call-out");
        _zones = Index(model.Zones, zone => zone.Id, "zone");
        Numbers = new NumberNames(model.Callouts.SelectMany(callout => callout.Numbers));
        var links = Index(model.Links, link => link.Id, "link");
        foreach (var end in model.Links.SelectMany(link => new[] { link.From, link.To }))
        {
            Require(_nodes.ContainsKey(end), $"A link leads to '{end}', which is no component of the picture.");
        }

        foreach (var target in model.Callouts.Select(callout => callout.Target))
        {
            Require(
                _nodes.ContainsKey(target) || links.ContainsKey(target),
                $"A call-out points at '{target}', which is neither a component nor a link of the picture.");
        }

        foreach (var node in model.Nodes)
        {
            Require(
                node.Zone is null || _zones.ContainsKey(node.Zone),
                $"'{node.Id}' stands in '{node.Zone}', which is no zone of the picture.");
            _hosts[node.Id] = FindHost(node);
        }

        _children = model.Nodes.Where(node => _hosts[node.Id] is not null).ToLookup(node => _hosts[node.Id]!);
        Roots = [.. model.Nodes.Where(node => _hosts[node.Id] is null)];
    }

    public PictureModel Model { get; }

    /// <summary>Components that stand by themselves, in the model's order.</summary>
    public IReadOnlyList<PictureNode> Roots { get; }

    public int CardWidth => Model.Callouts.Count > 0 ? Metrics.CardWidthWithCallouts : Metrics.CardWidth;

    /// <summary>How numbers of guidelines are written in this picture.</summary>
    public NumberNames Numbers { get; }

    public IEnumerable<PictureNode> ChildrenOf(string id) => _children[id];

    public bool IsRoot(string id) => _hosts[id] is null;

    public PictureNode Node(string id) => _nodes[id];

    /// <summary>The outermost host, or the component itself.</summary>
    public string RootOf(string id)
    {
        while (_hosts[id] is { } host)
        {
            id = host;
        }

        return id;
    }

    private string? FindHost(PictureNode node)
    {
        var chain = new List<string>();
        var at = node;
        while (at.HostedIn is { } host)
        {
            Require(_nodes.TryGetValue(host, out at!), $"'{node.Id}' is hosted in '{host}', which is no component.");
            if (host == node.Id || chain.Contains(host))
            {
                // A ring of hosts has no outermost one: each of them stands by itself.
                return null;
            }

            chain.Add(host);
        }

        var levels = PictureLimits.HostDepthMax - 1;
        return chain.Count == 0 ? null : chain[Math.Max(0, chain.Count - levels)];
    }

    private static Dictionary<string, T> Index<T>(IReadOnlyList<T> items, Func<T, string> id, string what)
    {
        var index = new Dictionary<string, T>(items.Count);
        foreach (var item in items)
        {
            Require(index.TryAdd(id(item), item), $"The id '{id(item)}' belongs to more than one {what}.");
        }

        return index;
    }

    private static void CheckLimits(PictureModel model)
    {
        Require(
            model.Nodes.Count <= PictureLimits.NodesMax,
            $"{model.Nodes.Count} components; a picture shows at most {PictureLimits.NodesMax}.");
        Require(
            model.Zones.Count <= PictureLimits.ZonesMax,
            $"{model.Zones.Count} zones; a picture shows at most {PictureLimits.ZonesMax}.");
        Require(
            model.Links.Count <= PictureLimits.LinksMax,
            $"{model.Links.Count} links; a picture shows at most {PictureLimits.LinksMax}.");
        Require(
            model.Callouts.Count <= PictureLimits.CalloutsMax,
            $"{model.Callouts.Count} call-outs; a picture takes at most {PictureLimits.CalloutsMax}.");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
