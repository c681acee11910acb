namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A component's card with all that stands in it and hangs under it.</summary>
internal sealed record CardBox
{
    public required PictureNode Node { get; init; }

    public required Rect Bounds { get; init; }

    public required Rect Icon { get; init; }

    /// <summary>Centre of the state's shape; null: no state.</summary>
    public required Point? Mark { get; init; }

    public required IReadOnlyList<TextBox> Texts { get; init; }

    public required IReadOnlyList<AssetBox> Assets { get; init; }

    public required IReadOnlyList<PortBox> Ports { get; init; }

    /// <summary>Cards of the components that run inside of this one.</summary>
    public required IReadOnlyList<CardBox> Children { get; init; }

    public required IReadOnlyList<CalloutBox> Callouts { get; init; }

    /// <summary>Lower end of the card and of what hangs under it.</summary>
    public int LowerEnd => Callouts.Count == 0 ? Bounds.Bottom : Callouts[^1].Bounds.Bottom;

    /// <summary>This card and those inside of it.</summary>
    public IEnumerable<CardBox> Tree => Children.SelectMany(child => child.Tree).Prepend(this);

    public CardBox Shift(int dx, int dy) => this with
    {
        Bounds = Bounds.Shift(dx, dy),
        Icon = Icon.Shift(dx, dy),
        Mark = Mark?.Shift(dx, dy),
        Texts = [.. Texts.Select(text => text.Shift(dx, dy))],
        Assets = [.. Assets.Select(asset => asset.Shift(dx, dy))],
        Ports = [.. Ports.Select(port => port.Shift(dx, dy))],
        Children = [.. Children.Select(child => child.Shift(dx, dy))],
        Callouts = [.. Callouts.Select(callout => callout.Shift(dx, dy))],
    };
}
