using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>What stands under the bands: a legend of the signs that the picture uses, and the notes.</summary>
internal sealed class Foot(Scene scene, Language language, int width)
{
    private const int NoteLinesMax = 3;

    private readonly int _right = width - Metrics.CanvasMargin;
    private readonly PictureModel _model = scene.Model;

    /// <summary>The legend, wrapped to the width.</summary>
    public IReadOnlyList<LegendEntry> Legend(int top)
    {
        var entries = new List<LegendEntry>();
        var (x, y) = (Metrics.CanvasMargin, top);
        foreach (var (sign, word) in States().Concat(Lines()).Concat(Assets()).Concat(Callouts()))
        {
            var text = word.In(language);
            var glyph = sign.IsBroad ? Metrics.LegendLine : Metrics.SignWidth;
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
        var editions = scene.Numbers.Shortened.Select(pair => PictureWords.Edition(pair.Shown, pair.Edition));
        foreach (var note in editions.Concat(_model.Notes))
        {
            var y = lines.Count == 0 ? top : lines[^1].Bounds.Bottom;
            var slot = new Rect(Metrics.CanvasMargin, y, _right - Metrics.CanvasMargin, 0);
            lines.AddRange(TextBox.Lines(SafeText.Clean(note.In(language)), TextStyle.Note, slot, NoteLinesMax));
        }

        return lines;
    }

    private IEnumerable<(LegendSign Sign, LocalisedText Word)> States() => _model.Nodes
        .Where(node => node.State is not null)
        .Select(node => node.State!.Status)
        .Distinct()
        .Order()
        .Select(status => (new LegendSign { Status = status }, PictureWords.Of(status)));

    private IEnumerable<(LegendSign Sign, LocalisedText Word)> Lines()
    {
        var used = _model.Links.Select(link => link.Protection).ToHashSet();
        foreach (var protection in new[]
        {
            PictureProtection.Protected, PictureProtection.Encrypted,
            PictureProtection.Unprotected, PictureProtection.Unknown,
        })
        {
            if (used.Contains(protection))
            {
                yield return (new LegendSign { Protection = protection }, PictureWords.Of(protection));
            }
        }

        if (scene.Roots.Any(root => root.Zone is not null))
        {
            yield return (new LegendSign { IsZone = true }, PictureWords.Zone);
        }
    }

    private IEnumerable<(LegendSign Sign, LocalisedText Word)> Assets()
    {
        var used = _model.Nodes.SelectMany(node => node.Assets).Select(asset => asset.IsSensitive)
            .Concat(_model.Links.SelectMany(link => link.Carries).Where(c => c.IsSensitive).Select(_ => true))
            .ToHashSet();
        if (used.Contains(true))
        {
            yield return (new LegendSign { Asset = true }, PictureWords.Sensitive);
        }

        if (used.Contains(false))
        {
            yield return (new LegendSign { Asset = false }, PictureWords.OtherAsset);
        }
    }

    private IEnumerable<(LegendSign Sign, LocalisedText Word)> Callouts() => _model.Callouts
        .DistinctBy(KindOf)
        .OrderBy(callout => callout.Kind)
        .ThenByDescending(callout => callout.Severity)
        .ThenByDescending(callout => callout.Measure)
        .Select(callout => (
            new LegendSign { Callout = callout },
            callout.Kind == PictureCalloutKind.Threat
                ? PictureWords.Of(callout.Severity)
                : PictureWords.Of(callout.Measure)));

    private static (PictureCalloutKind Kind, PictureSeverity? Severity, PictureMeasure? Measure) KindOf(
        PictureCallout callout) => callout.Kind == PictureCalloutKind.Threat
            ? (callout.Kind, callout.Severity, null)
            : (callout.Kind, null, callout.Measure);
}
