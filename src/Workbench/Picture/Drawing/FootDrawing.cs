using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws the legend and the notes.</summary>
internal static class FootDrawing
{
    public static void Draw(MarkupWriter svg, PictureLayout layout)
    {
        foreach (var entry in layout.Legend)
        {
            svg.Line();
            DrawSign(svg, entry.Sign, entry.Glyph);
            TextDrawing.Draw(svg, entry.Text);
        }

        foreach (var note in layout.Notes)
        {
            svg.Line();
            TextDrawing.Draw(svg, note);
        }
    }

    private static void DrawSign(MarkupWriter svg, LegendSign sign, Rect glyph)
    {
        var centre = new Point(glyph.X + (glyph.Width / 2), glyph.Y + (glyph.Height / 2));
        if (sign.Status is { } status)
        {
            Signs.State(svg, status, centre);
        }
        else if (sign.Asset is { } sensitive)
        {
            Signs.Asset(svg, sensitive, centre);
        }
        else if (sign.Protection is { } protection)
        {
            DrawLine(svg, protection, glyph, centre.Y);
        }
        else if (sign.Callout is { } callout)
        {
            svg.Start("g").With("class", CalloutDrawing.StyleOf(callout));
            Signs.Callout(svg, callout.Kind, callout.Severity, callout.Measure, centre);
            svg.End();
        }
        else
        {
            TextDrawing.Rect(svg, "yp-zone", new Rect(glyph.X, centre.Y - 6, glyph.Width, 12), 3);
        }
    }

    // The lock stands on the line's end, as at a label.
    private static void DrawLine(MarkupWriter svg, PictureProtection protection, Rect glyph, int y)
    {
        Signs.Lock(svg, protection, new Point(glyph.X + (Metrics.MarkSize / 2), y));
        var start = glyph.X + Metrics.MarkSize + 2;
        svg.Start("path")
            .With("class", "yp-line yp-line-" + Signs.Name(protection))
            .With("d", $"M{start} {y}h{glyph.Right - start}")
            .End();
    }
}
