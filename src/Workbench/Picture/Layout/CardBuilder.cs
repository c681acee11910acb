using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Routing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Builds a card with its texts, hosted cards and call-outs, its upper left corner at zero.</summary>
internal sealed class CardBuilder(
    Scene scene, LinkPlan plan, CalloutBuilder callouts, Language language, PictureOptions options)
{
    private const int NameLinesMax = 3;
    private const int DetailLinesMax = 2;
    private const int EntryTop = 14;
    private const int EntryPitch = 8;

    private readonly PortBuilder _ports = new(scene, callouts, language, options.CalloutsPerLinkMax);

    /// <summary>The card of a component that stands by itself.</summary>
    public CardBox Build(PictureNode root, CardRoom room)
    {
        var card = Build(root, 0, 0, scene.CardWidth, room, atRoot: true);
        PlaceEdgeEntries(card);
        return card;
    }

    private CardBox Build(PictureNode node, int x, int y, int width, CardRoom room, bool atRoot)
    {
        var flow = new CardFlow(x, y, width);
        AddHead(flow, node);
        var assets = AssetBuilder.Build(flow, node, language);
        AddState(flow, node);
        AddDetails(flow, node);
        flow.Down(Metrics.Padding - 2);
        PlaceSideEntries(flow, node);
        var ports = AddPorts(flow, node, room);
        var children = AddChildren(flow, node);
        var bounds = new Rect(x, y, width, Math.Max(flow.Y - y, room.HeightMin));
        return new CardBox
        {
            Node = node,
            Bounds = bounds,
            Icon = new Rect(x + Metrics.Padding, y + Metrics.Padding, Metrics.IconSize, Metrics.IconSize),
            Mark = flow.Mark,
            Texts = flow.Texts,
            Assets = assets,
            Ports = ports,
            Children = children,
            Callouts = callouts.Build(node.Id, bounds, atRoot ? LaneOf(node) : 0, options.CalloutsPerCardMax),
        };
    }

    private int LaneOf(PictureNode node)
    {
        var entries = plan.EntriesOf(node.Id, Entry.Bottom).Count;
        return entries == 0 ? 0 : Metrics.Padding + (entries * Metrics.EntryPitch) - 2;
    }

    private void AddHead(CardFlow flow, PictureNode node)
    {
        var start = flow.Y;
        flow.Down(Metrics.Padding - 4);
        var indent = Metrics.IconSize + Metrics.IconGap;
        flow.AddHeading(SafeText.Clean(node.Name.In(language)), TextStyle.Name, indent, NameLinesMax);
        var word = PictureWords.Of(node).In(language);
        var which = node.Count > 1 ? PictureWords.Group(node.Count).In(language) : node.Id;
        flow.AddLines(SafeText.Clean($"{word} · {which}"), TextStyle.Kind, indent, 1);
        flow.Down(3);
        flow.DownTo(start + Metrics.Padding + Metrics.IconSize + 4);
    }

    private void AddState(CardFlow flow, PictureNode node)
    {
        if (node.State is not { } state)
        {
            return;
        }

        flow.AddMark();
        var word = (state.Word ?? PictureWords.Of(state.Status)).In(language);
        flow.AddLines(SafeText.Clean(word), TextStyle.State, Metrics.MarkSize + Metrics.MarkGap, 1);
    }

    private void AddDetails(CardFlow flow, PictureNode node)
    {
        foreach (var detail in node.Details.Take(PictureLimits.DetailsMax))
        {
            flow.AddLines(SafeText.Clean(detail.In(language)), TextStyle.Detail, 0, DetailLinesMax);
        }
    }

    private void PlaceSideEntries(CardFlow flow, PictureNode node)
    {
        foreach (var entry in new[] { Entry.Left, Entry.Right })
        {
            var at = flow.Top + EntryTop;
            foreach (var bundle in plan.EntriesOf(node.Id, entry))
            {
                bundle.Offset = at;
                at += EntryPitch;
            }

            flow.DownTo(at);
        }
    }

    private static void PlaceEdge(IReadOnlyList<Bundle> bundles, int right)
    {
        for (var index = 0; index < bundles.Count; index++)
        {
            bundles[index].Offset = right - ((bundles.Count - 1 - index) * Metrics.EntryPitch);
        }
    }

    private void PlaceEdgeEntries(CardBox card)
    {
        var top = plan.EntriesOf(card.Node.Id, Entry.Top);
        var bottom = plan.EntriesOf(card.Node.Id, Entry.Bottom);
        PlaceEdge(top, (scene.CardWidth / 2) + ((top.Count - 1) * Metrics.EntryPitch / 2));
        PlaceEdge(bottom, card.Callouts.Count > 0
            ? scene.CardWidth - Metrics.Padding
            : (scene.CardWidth / 2) + ((bottom.Count - 1) * Metrics.EntryPitch / 2));
    }

    // At the card's end: in a row of equally high cards they are then at the same height.
    private List<PortBox> AddPorts(CardFlow flow, PictureNode node, CardRoom room)
    {
        var links = plan.PortsOf(node.Id).ToList();
        flow.DownTo(links.Count == 0 ? 0 : flow.Top + room.LabelsFrom);
        var ports = links.Count == 0 ? [] : _ports.Build(links, flow.Left, flow.Y, flow.Room);
        if (ports.Count == 0)
        {
            return ports;
        }

        var down = Math.Max(0, flow.Top + room.HeightMin - PortBuilder.Foot - PortBuilder.EndOf(ports));
        flow.DownTo(PortBuilder.EndOf(ports) + down + PortBuilder.Foot);
        return [.. ports.Select(port => port.Shift(0, down))];
    }

    private List<CardBox> AddChildren(CardFlow flow, PictureNode node)
    {
        var children = new List<CardBox>();
        flow.Down(scene.ChildrenOf(node.Id).Any() ? 4 : 0);
        foreach (var child in scene.ChildrenOf(node.Id))
        {
            var width = flow.Width - (2 * Metrics.HostInset);
            var card = Build(child, flow.X + Metrics.HostInset, flow.Y, width, CardRoom.Any, atRoot: false);
            children.Add(card);
            flow.DownTo(card.LowerEnd + Metrics.HostInset);
        }

        return children;
    }
}
