using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws lines of text and plain rectangles.</summary>
internal static class TextDrawing
{
    /// <summary>A line of text; one that is cut off has the whole of it as tooltip.</summary>
    public static void Draw(MarkupWriter svg, TextBox text, string extraClass = "")
    {
        svg.Start("text")
            .With("class", text.Style.Class + extraClass)
            .With("x", text.Bounds.X)
            .With("y", text.Bounds.Y + text.Style.Baseline);
        svg.Text(text.Shown);
        if (text.IsCut)
        {
            svg.Start("title").Text(text.Full).End();
        }

        svg.End();
    }

    public static void Rect(MarkupWriter svg, string style, Rect bounds, int corner) => svg
        .Start("rect")
        .With("class", style)
        .With("x", bounds.X)
        .With("y", bounds.Y)
        .With("width", bounds.Width)
        .With("height", bounds.Height)
        .With("rx", corner)
        .End();
}
