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
            DrawSign(svg, entry);
            TextDrawing.Draw(svg, entry.Text);
        }

        foreach (var note in layout.Notes)
        {
            svg.Line();
            TextDrawing.Draw(svg, note);
        }
    }

    private static void DrawSign(MarkupWriter svg, LegendEntry entry)
    {
        var glyph = entry.Glyph;
        var centre = new Point(glyph.Right - (Metrics.MarkSize / 2), glyph.Y + (glyph.Height / 2));
        switch (entry.Sign)
        {
            case LegendSign.Threat:
                DrawCallout(svg, PictureCalloutKind.Threat, "yp-threat", centre);
                break;
            case LegendSign.Countermeasure:
                DrawCallout(svg, PictureCalloutKind.Countermeasure, "yp-measure", centre);
                break;
            case LegendSign.Protected:
                DrawLine(svg, PictureProtection.Protected, glyph, centre.Y);
                break;
            case LegendSign.Unprotected:
                DrawLine(svg, PictureProtection.Unprotected, glyph, centre.Y);
                break;
            case LegendSign.UnknownProtection:
                DrawLine(svg, PictureProtection.Unknown, glyph, centre.Y);
                break;
            default:
                Signs.State(svg, (PictureStatus)(entry.Sign - LegendSign.Met), centre);
                break;
        }
    }

    private static void DrawCallout(MarkupWriter svg, PictureCalloutKind kind, string style, Point centre)
    {
        svg.Start("g").With("class", style);
        Signs.Callout(svg, kind, centre);
        svg.End();
    }

    private static void DrawLine(MarkupWriter svg, PictureProtection protection, Rect glyph, int y) => svg
        .Start("path")
        .With("class", "yp-line yp-line-" + Signs.Name(protection))
        .With("d", $"M{glyph.X} {y}h{glyph.Width}")
        .End();
}
