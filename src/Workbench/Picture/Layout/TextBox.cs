using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>One line of text and the slot that it stands in.</summary>
/// <param name="Style">How it is set.</param>
/// <param name="Bounds">Its estimated width and the height of its row.</param>
/// <param name="Shown">What is drawn.</param>
/// <param name="Full">The whole text; longer than <paramref name="Shown"/> when that ends with an ellipsis.</param>
internal sealed record TextBox(TextStyle Style, Rect Bounds, string Shown, string Full)
{
    public bool IsCut => Shown.EndsWith('…') && !Full.EndsWith(Shown, StringComparison.Ordinal);

    public TextBox Shift(int dx, int dy) => this with { Bounds = Bounds.Shift(dx, dy) };

    /// <summary>One line, cut off at the width.</summary>
    public static TextBox Line(string text, TextStyle style, int x, int y, int width)
    {
        var shown = TextMeasure.Fit(text, style, width);
        return new(style, new Rect(x, y, TextMeasure.Width(shown, style), style.Pitch), shown, text);
    }

    /// <summary>As <see cref="Lines"/>, about equally long.</summary>
    public static IEnumerable<TextBox> Balanced(
        string text, TextStyle style, Rect slot, int linesMax, int indent = 0) =>
        Stack(LineBreaker.Balance(text, style, slot.Width, linesMax, indent), text, style, slot, indent);

    /// <summary>As many lines as needed, at most <paramref name="linesMax"/>; the first may start later.</summary>
    public static IEnumerable<TextBox> Lines(
        string text, TextStyle style, Rect slot, int linesMax, int indent = 0) =>
        Stack(LineBreaker.Break(text, style, slot.Width, linesMax, indent), text, style, slot, indent);

    private static IEnumerable<TextBox> Stack(
        IReadOnlyList<string> lines, string text, TextStyle style, Rect slot, int indent)
    {
        var y = slot.Y;
        var x = slot.X + indent;
        foreach (var line in lines)
        {
            yield return new(style, new Rect(x, y, TextMeasure.Width(line, style), style.Pitch), line, text);
            y += style.Pitch;
            x = slot.X;
        }
    }
}
