using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>
/// Stacks the call-outs of a card or of a link's label under it; those of one kind stand close together and share a
/// leader line.
/// </summary>
internal sealed class CalloutBuilder(Scene scene, Language language)
{
    private const int TextLinesMax = 4;
    private const int LeaderAt = 8;
    private const int TextStart = Metrics.CalloutPadding + Metrics.SignWidth + 4;

    // Under this much room beside the numbers, the text starts on the next line.
    private const int RoomBesideMin = 60;

    private readonly ILookup<string, PictureCallout> _callouts = scene.Model.Callouts.ToLookup(c => c.Target);

    /// <summary>The call-outs of one component or link.</summary>
    /// <param name="place">Id of the component or link.</param>
    /// <param name="under">Its card, or the row of its label.</param>
    /// <param name="lane">Room that is kept free at the right side, for lines that come up from below.</param>
    /// <param name="max">Most call-outs.</param>
    public IReadOnlyList<CalloutBox> Build(string place, Rect under, int lane, int max)
    {
        var all = _callouts[place].ToList();
        var boxes = new List<CalloutBox>();
        var slot = new Rect(
            under.X + Metrics.CalloutIndent,
            under.Bottom + Metrics.CalloutGap,
            under.Width - Metrics.CalloutIndent - lane,
            0);
        PictureCallout? above = null;
        var shown = Choose(all, max);
        foreach (var callout in shown)
        {
            var joins = above?.Kind == callout.Kind;
            slot = boxes.Count == 0 ? slot : After(boxes[^1], slot, joins ? Metrics.CalloutJoin : Metrics.CalloutGap);
            boxes.Add(Box(place, callout, Texts(callout, slot), slot, under, joins));
            above = callout;
        }

        if (all.Count > shown.Count)
        {
            slot = boxes.Count == 0 ? slot : After(boxes[^1], slot, Metrics.CalloutJoin);
            boxes.Add(Box(place, null, More(all.Count - shown.Count, slot), slot, under, joins: false));
        }

        return boxes;
    }

    // Threats first; neither kind crowds the other one out.
    private static List<PictureCallout> Choose(List<PictureCallout> all, int max)
    {
        var threats = all.Where(callout => callout.Kind == PictureCalloutKind.Threat).ToList();
        var measures = all.Where(callout => callout.Kind != PictureCalloutKind.Threat).ToList();
        var kept = Math.Max(max - threats.Count, Math.Min(measures.Count, max / 2));
        return [.. threats.Take(max - Math.Min(kept, measures.Count)), .. measures.Take(kept)];
    }

    private static Rect After(CalloutBox above, Rect slot, int gap) => slot with { Y = above.Bounds.Bottom + gap };

    private static CalloutBox Box(
        string place, PictureCallout? callout, List<TextBox> texts, Rect slot, Rect under, bool joins)
    {
        var bounds = slot with { Height = texts[^1].Bounds.Bottom + 3 - slot.Y };
        var middle = texts[0].Bounds.Y + (texts[0].Bounds.Height / 2);
        var lane = under.X + LeaderAt;
        return new CalloutBox
        {
            Callout = callout,
            Place = place,
            Bounds = bounds,
            Mark = new Point(slot.X + Metrics.CalloutPadding + (Metrics.SignWidth / 2), middle),
            Texts = texts,
            Leader = joins ? [] : [new(lane, under.Bottom), new(lane, middle), new(slot.X, middle)],
        };
    }

    private List<TextBox> Texts(PictureCallout callout, Rect slot)
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

        var text = SafeText.Clean(callout.Text.In(language) + " " + scene.Numbers.Write(callout.Numbers));
        texts.AddRange(TextBox.Balanced(text, TextStyle.Callout, room, TextLinesMax, indent));
        return texts;
    }

    private List<TextBox> More(int count, Rect slot) =>
    [
        TextBox.Line(
            PictureWords.More(count).In(language),
            TextStyle.Callout,
            slot.X + Metrics.CalloutPadding,
            slot.Y + 3,
            slot.Width - (2 * Metrics.CalloutPadding)),
    ];
}
