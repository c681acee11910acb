using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Fills a card from its top down.</summary>
internal sealed class CardFlow(int x, int y, int width)
{
    private readonly List<TextBox> _texts = [];

    public int X => x;

    /// <summary>Upper edge of the card.</summary>
    public int Top { get; } = y;

    public int Width => width;

    /// <summary>Where the next row begins.</summary>
    public int Y { get; private set; } = y;

    public int Left => x + Metrics.Padding;

    /// <summary>Width that texts may take.</summary>
    public int Room => width - (2 * Metrics.Padding);

    public IReadOnlyList<TextBox> Texts => _texts;

    /// <summary>Centre of the state's shape, once there is one.</summary>
    public Point? Mark { get; private set; }

    public void Down(int height) => Y += height;

    public void DownTo(int height) => Y = Math.Max(Y, height);

    public void AddMark() => Mark = new Point(Left + (Metrics.MarkSize / 2), Y + (TextStyle.State.Pitch / 2));

    /// <summary>A heading: its lines are about equally long.</summary>
    public void AddHeading(string text, TextStyle style, int indent, int linesMax) =>
        Add(TextBox.Balanced(text, style, new Rect(Left + indent, Y, Room - indent, 0), linesMax));

    public void AddLines(string text, TextStyle style, int indent, int linesMax) =>
        Add(TextBox.Lines(text, style, new Rect(Left + indent, Y, Room - indent, 0), linesMax));

    private void Add(IEnumerable<TextBox> lines)
    {
        foreach (var line in lines)
        {
            _texts.Add(line);
            Y += line.Style.Pitch;
        }
    }
}
