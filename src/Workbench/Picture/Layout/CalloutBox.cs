namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A call-out under its card or under its link's label.</summary>
internal sealed record CalloutBox
{
    /// <summary>The call-out; null: the line that counts those left out.</summary>
    public required PictureCallout? Callout { get; init; }

    /// <summary>Id of the component or link that it is about.</summary>
    public required string Place { get; init; }

    public required Rect Bounds { get; init; }

    /// <summary>Centre of the shape.</summary>
    public required Point Mark { get; init; }

    public required IReadOnlyList<TextBox> Texts { get; init; }

    /// <summary>From what it is about to the call-out; empty: it joins the one above.</summary>
    public required IReadOnlyList<Point> Leader { get; init; }

    public CalloutBox Shift(int dx, int dy) => this with
    {
        Bounds = Bounds.Shift(dx, dy),
        Mark = Mark.Shift(dx, dy),
        Texts = [.. Texts.Select(text => text.Shift(dx, dy))],
        Leader = [.. Leader.Select(point => point.Shift(dx, dy))],
    };
}
