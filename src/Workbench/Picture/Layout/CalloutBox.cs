namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A call-out under its card.</summary>
internal sealed record CalloutBox
{
    /// <summary>The call-out; null: the line that counts those left out.</summary>
    public required PictureCallout? Callout { get; init; }

    public required Rect Bounds { get; init; }

    /// <summary>Centre of the shape.</summary>
    public required Point Mark { get; init; }

    public required IReadOnlyList<TextBox> Texts { get; init; }

    /// <summary>From the card to the call-out.</summary>
    public required IReadOnlyList<Point> Leader { get; init; }

    public CalloutBox Shift(int dx, int dy) => this with
    {
        Bounds = Bounds.Shift(dx, dy),
        Mark = Mark.Shift(dx, dy),
        Texts = [.. Texts.Select(text => text.Shift(dx, dy))],
        Leader = [.. Leader.Select(point => point.Shift(dx, dy))],
    };
}
