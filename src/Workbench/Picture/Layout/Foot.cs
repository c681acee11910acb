using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>What stands under the bands: a legend of the signs that the picture uses, and the notes.</summary>
internal sealed class Foot(PictureModel model, Language language, int width)
{
    private const int NoteLinesMax = 3;

    private readonly int _right = width - Metrics.CanvasMargin;

    /// <summary>The legend, wrapped to the width.</summary>
    public IReadOnlyList<LegendEntry> Legend(int top)
    {
        var entries = new List<LegendEntry>();
        var (x, y) = (Metrics.CanvasMargin, top);
        foreach (var (sign, word) in Signs())
        {
            var text = word.In(language);
            var glyph = sign is LegendSign.Protected or LegendSign.Unprotected or LegendSign.UnknownProtection
                ? Metrics.LegendGlyph
                : Metrics.MarkSize;
            var needed = glyph + Metrics.MarkGap + TextMeasure.Width(text, TextStyle.Legend);
            if (x > Metrics.CanvasMargin && x + needed > _right)
            {
                (x, y) = (Metrics.CanvasMargin, y + TextStyle.Legend.Pitch + 4);
            }

            var start = x + glyph + Metrics.MarkGap;
            entries.Add(new LegendEntry(
                sign,
                new Rect(x, y, glyph, TextStyle.Legend.Pitch),
                TextBox.Line(text, TextStyle.Legend, start, y, _right - start)));
            x += needed + Metrics.LegendGap;
        }

        return entries;
    }

    /// <summary>The notes, each on lines of its own.</summary>
    public IReadOnlyList<TextBox> Notes(int top)
    {
        var lines = new List<TextBox>();
        foreach (var note in model.Notes)
        {
            var y = lines.Count == 0 ? top : lines[^1].Bounds.Bottom;
            var slot = new Rect(Metrics.CanvasMargin, y, _right - Metrics.CanvasMargin, 0);
            lines.AddRange(TextBox.Lines(SafeText.Clean(note.In(language)), TextStyle.Note, slot, NoteLinesMax));
        }

        return lines;
    }

    private IEnumerable<(LegendSign Sign, LocalisedText Word)> Signs()
    {
        var states = model.Nodes.Where(node => node.State is not null).Select(node => node.State!.Status).ToHashSet();
        foreach (var status in Enum.GetValues<PictureStatus>().Where(states.Contains))
        {
            yield return (LegendSign.Met + (int)status, PictureWords.Of(status));
        }

        var links = model.Links.Select(link => link.Protection).ToHashSet();
        foreach (var (protection, sign) in new[]
        {
            (PictureProtection.Protected, LegendSign.Protected),
            (PictureProtection.Unprotected, LegendSign.Unprotected),
            (PictureProtection.Unknown, LegendSign.UnknownProtection),
        })
        {
            if (links.Contains(protection))
            {
                yield return (sign, PictureWords.Of(protection));
            }
        }

        var kinds = model.Callouts.Select(callout => callout.Kind).ToHashSet();
        if (kinds.Contains(PictureCalloutKind.Threat))
        {
            yield return (LegendSign.Threat, PictureWords.Threat);
        }

        if (kinds.Contains(PictureCalloutKind.Countermeasure))
        {
            yield return (LegendSign.Countermeasure, PictureWords.Countermeasure);
        }
    }
}
