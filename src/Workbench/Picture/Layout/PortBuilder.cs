using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Routing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Builds the rows of a card that carry the labels of its links.</summary>
internal sealed class PortBuilder(Scene scene, CalloutBuilder callouts, Language language, int calloutsMax)
{
    /// <summary>From the last row to the card's end.</summary>
    public const int Foot = 4;

    private const int LabelLinesMax = 2;
    private const int Indent = Metrics.MarkSize + Metrics.MarkGap;

    /// <summary>The rows, from a place on downwards.</summary>
    public List<PortBox> Build(IReadOnlyList<PlannedLink> links, int x, int y, int room)
    {
        var ports = new List<PortBox>(links.Count);
        foreach (var link in links)
        {
            ports.Add(Port(link, x, y, room, namePeer: links.Count > 1));
            y = EndOf(ports);
        }

        return ports;
    }

    /// <summary>Where the rows and what stands under them end.</summary>
    public static int EndOf(IReadOnlyList<PortBox> ports) => ports[^1].Callouts.Count == 0
        ? ports[^1].Bottom
        : ports[^1].Callouts[^1].Bounds.Bottom + Metrics.CalloutGap;

    private PortBox Port(PlannedLink planned, int x, int y, int room, bool namePeer)
    {
        var middle = y + (TextStyle.Port.Pitch / 2);
        var carries = planned.Link.Carries.Any(asset => asset.IsSensitive);
        var width = room - Indent - (carries ? Metrics.MarkSize + Metrics.MarkGap : 0);
        var (label, peer) = Words(planned, width, namePeer);
        var slot = new Rect(x + Indent, y, width, 0);
        var lines = TextBox.Lines(label, TextStyle.Port, slot, LabelLinesMax).ToList();
        var port = new PortBox
        {
            Link = planned.Link,
            Lock = new Point(x + (Metrics.MarkSize / 2), middle),
            Sensitive = carries ? new Point(x + room - (Metrics.MarkSize / 2), middle) : null,
            Label = lines,
            Peer = peer is null
                ? null
                : TextBox.Line(peer, TextStyle.Peer, x + Indent, lines[^1].Bounds.Bottom, room - Indent),
            Middle = middle,
            Callouts = [],
        };
        var row = new Rect(x - 2, y, room + 2, port.Bottom - y - 2);
        return port with { Callouts = callouts.Build(planned.Link.Id, row, 0, calloutsMax) };
    }

    // The other end stands beside the label if it fits, else under it: cut off it would say nothing.
    private (string Label, string? Peer) Words(PlannedLink planned, int width, bool namePeer)
    {
        var label = SafeText.Clean(planned.Link.Label.In(language));
        if (!namePeer && label.Length > 0)
        {
            return (label, null);
        }

        var peer = SafeText.Clean(scene.Node(planned.Hub).Name.In(language));
        peer = $"{(planned.ToHub ? '→' : '←')} {peer}";
        var both = $"{label} {peer}".TrimStart();
        return label.Length == 0 || TextMeasure.Width(both, TextStyle.Port) <= width ? (both, null) : (label, peer);
    }
}
