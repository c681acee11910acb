using System.Globalization;
using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws the call-outs under a card.</summary>
internal sealed class CalloutDrawing(MarkupWriter svg, Language language, PictureOptions options)
{
    public void Draw(CalloutBox box)
    {
        var style = box.Callout?.Kind switch
        {
            PictureCalloutKind.Threat => "yp-threat",
            PictureCalloutKind.Countermeasure => "yp-measure",
            _ => "yp-more",
        };
        svg.Line().Start("g").With("class", "yp-callout " + style);
        if (box.Callout is { } callout)
        {
            svg.With("id", DomId.Of(options.IdPrefix + "callout-", callout.Id));
            svg.Start("title").Text(Spoken(callout)).End();
        }

        DrawLeader(box.Leader);
        var leads = options.LinkFindings && box.Callout?.FindingId is not null;
        if (leads)
        {
            svg.Start("a").With("href", "#" + DomId.Of("finding-", box.Callout!.FindingId!));
        }

        TextDrawing.Rect(svg, "yp-note", box.Bounds, 4);
        if (box.Callout is { } known)
        {
            Signs.Callout(svg, known.Kind, box.Mark);
        }

        foreach (var text in box.Texts)
        {
            TextDrawing.Draw(svg, text);
        }

        if (leads)
        {
            svg.End();
        }

        svg.End();
    }

    private void DrawLeader(IReadOnlyList<Point> points)
    {
        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{point.X} {point.Y}");
        }

        svg.Start("path").With("class", "yp-leader").With("d", path.ToString()).End();
    }

    private string Spoken(PictureCallout callout)
    {
        var kind = callout.Kind == PictureCalloutKind.Threat ? PictureWords.Threat : PictureWords.Countermeasure;
        var words = callout.References.Prepend(kind.In(language)).Append(callout.Text.In(language));
        return SafeText.Clean(string.Join(' ', words));
    }
}
