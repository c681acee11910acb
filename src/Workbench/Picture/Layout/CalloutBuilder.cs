using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Routing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Stacks the call-outs of a card under it, each with a leader line down the left side.</summary>
internal sealed class CalloutBuilder
{
    private const int TextLinesMax = 3;
    private const int LeaderAt = 8;
    private const int TextStart = Metrics.CalloutPadding + Metrics.MarkSize + 5;

    // Under this much room beside the numbers, the text starts on the next line.
    private const int RoomBesideMin = 60;

    private readonly ILookup<string, (PictureCallout Callout, string Prefix)> _callouts;
    private readonly Language _language;
    private readonly int _max;

    public CalloutBuilder(Scene scene, LinkPlan plan, Language language, int max)
    {
        (_language, _max) = (language, max);
        var nodes = scene.Model.Nodes.Select(node => node.Id).ToHashSet();
        var links = plan.Links.ToDictionary(link => link.Link.Id);
        _callouts = scene.Model.Callouts.ToLookup(
            callout => nodes.Contains(callout.Target) ? callout.Target : links[callout.Target].Owner,
            callout => (callout, nodes.Contains(callout.Target) ? "" : Prefix(links[callout.Target])));
    }

    /// <summary>The call-outs of one component.</summary>
    /// <param name="node">The component.</param>
    /// <param name="card">Its card.</param>
    /// <param name="entries">Lines that come up from below and need a lane beside the call-outs.</param>
    public IReadOnlyList<CalloutBox> Build(PictureNode node, Rect card, int entries)
    {
        var all = _callouts[node.Id].ToList();
        var boxes = new List<CalloutBox>();
        var lane = entries == 0 ? 0 : Metrics.Padding + (entries * Metrics.EntryPitch) - 2;
        var slot = new Rect(
            card.X + Metrics.CalloutIndent,
            card.Bottom + Metrics.CalloutGap + 2,
            card.Width - Metrics.CalloutIndent - lane,
            0);
        foreach (var (callout, prefix) in all.Take(_max))
        {
            boxes.Add(Box(callout, Texts(callout, prefix, slot), slot, card));
            slot = slot.Shift(0, boxes[^1].Bounds.Height + Metrics.CalloutGap);
        }

        if (all.Count > _max)
        {
            boxes.Add(Box(null, More(all.Count - _max, slot), slot, card));
        }

        return boxes;
    }

    private string Prefix(PlannedLink link)
    {
        var label = SafeText.Clean(link.Link.Label.In(_language));
        return label.Length == 0 ? "" : label + ": ";
    }

    private static CalloutBox Box(PictureCallout? callout, List<TextBox> texts, Rect slot, Rect card)
    {
        var bounds = slot with { Height = texts[^1].Bounds.Bottom + 3 - slot.Y };
        var middle = texts[0].Bounds.Y + (texts[0].Bounds.Height / 2);
        var lane = card.X + LeaderAt;
        return new CalloutBox
        {
            Callout = callout,
            Bounds = bounds,
            Mark = new Point(slot.X + Metrics.CalloutPadding + (Metrics.MarkSize / 2), middle),
            Texts = texts,
            Leader = [new Point(lane, card.Bottom), new Point(lane, middle), new Point(slot.X, middle)],
        };
    }

    private List<TextBox> Texts(PictureCallout callout, string prefix, Rect slot)
    {
        var room = slot with
        {
            X = slot.X + TextStart,
            Y = slot.Y + 3,
            Width = slot.Width - TextStart - Metrics.CalloutPadding,
        };
        var texts = new List<TextBox>();
        var indent = 0;
        var references = SafeText.Clean(string.Join(' ', callout.References));
        if (references.Length > 0)
        {
            texts.Add(TextBox.Line(references, TextStyle.Reference, room.X, room.Y, room.Width));
            indent = texts[0].Bounds.Width + 5;
        }

        if (indent > 0 && room.Width - indent < RoomBesideMin)
        {
            room = room.Shift(0, TextStyle.Reference.Pitch);
            indent = 0;
        }

        var text = SafeText.Clean(prefix + callout.Text.In(_language));
        texts.AddRange(TextBox.Lines(text, TextStyle.Callout, room, TextLinesMax, indent));
        return texts;
    }

    private List<TextBox> More(int count, Rect slot) =>
    [
        TextBox.Line(
            PictureWords.More(count).In(_language),
            TextStyle.Callout,
            slot.X + Metrics.CalloutPadding,
            slot.Y + 3,
            slot.Width - (2 * Metrics.CalloutPadding)),
    ];
}
