using System.Globalization;
using System.Text;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws the call-outs under a card or a link's label.</summary>
internal sealed class CalloutDrawing(Anchor anchor, NumberNames numbers)
{
    public void Draw(CalloutBox box)
    {
        var svg = anchor.Svg;
        svg.Line().Start("g").With("class", "yp-callout " + StyleOf(box.Callout));
        if (box.Callout is { } callout)
        {
            svg.With("id", DomId.Of(anchor.Options.IdPrefix + "callout-", callout.Id));
            svg.Start("title").Text(Spoken(callout)).End();
        }

        DrawLeader(box.Leader);
        var target = box.Callout is { } known
            ? new PictureTarget(PicturePart.Callout, known.Id, box.Place, known.FindingId)
            : new PictureTarget(PicturePart.More, box.Place, box.Place);
        anchor.Around(target, null, () => DrawNote(box));
        svg.End();
    }

    /// <summary>The class that colours a call-out.</summary>
    public static string StyleOf(PictureCallout? callout) => callout switch
    {
        null => "yp-more",
        { Kind: PictureCalloutKind.Countermeasure } => "yp-measure",
        { Severity: { } severity } => "yp-threat yp-" + NameOf(severity),
        _ => "yp-threat",
    };

    public static string NameOf(PictureSeverity severity) => severity switch
    {
        PictureSeverity.Critical => "critical",
        PictureSeverity.Major => "major",
        _ => "minor",
    };

    private void DrawNote(CalloutBox box)
    {
        TextDrawing.Rect(anchor.Svg, "yp-note", box.Bounds, 4);
        if (box.Callout is { } known)
        {
            Signs.Callout(anchor.Svg, known.Kind, known.Severity, known.Measure, box.Mark);
        }

        foreach (var text in box.Texts)
        {
            TextDrawing.Draw(anchor.Svg, text);
        }
    }

    private void DrawLeader(IReadOnlyList<Point> points)
    {
        if (points.Count == 0)
        {
            return;
        }

        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{point.X} {point.Y}");
        }

        anchor.Svg.Start("path").With("class", "yp-leader").With("d", path.ToString()).End();
    }

    private string Spoken(PictureCallout callout)
    {
        var language = anchor.Language;
        var kind = callout.Kind == PictureCalloutKind.Threat
            ? PictureWords.Of(callout.Severity)
            : PictureWords.Of(callout.Measure);
        var words = callout.References.Prepend(kind.In(language)).Append(callout.Text.In(language))
            .Append(numbers.Write(callout.Numbers));
        return SafeText.Clean(string.Join(' ', words));
    }
}
