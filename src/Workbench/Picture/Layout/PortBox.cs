namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The row of a card that carries a link's label; the link leaves the card at its height.</summary>
internal sealed record PortBox
{
    public required PictureLink Link { get; init; }

    /// <summary>Centre of the lock.</summary>
    public required Point Lock { get; init; }

    /// <summary>Centre of the sign of sensitive information; null: it carries none.</summary>
    public required Point? Sensitive { get; init; }

    public required IReadOnlyList<TextBox> Label { get; init; }

    /// <summary>The other end, where it does not fit beside the label.</summary>
    public required TextBox? Peer { get; init; }

    /// <summary>Height at which the link leaves the card.</summary>
    public required int Middle { get; init; }

    /// <summary>Lower end of its row.</summary>
    public int Bottom => Peer is null ? Label[^1].Bounds.Bottom : Peer.Bounds.Bottom + 2;

    /// <summary>Upper end of its row.</summary>
    public int Top => Label[0].Bounds.Y;

    public IEnumerable<TextBox> Texts => Peer is null ? Label : [.. Label, Peer];

    /// <summary>What is said of the link, under its label.</summary>
    public required IReadOnlyList<CalloutBox> Callouts { get; init; }

    public PortBox Shift(int dx, int dy) => this with
    {
        Lock = Lock.Shift(dx, dy),
        Sensitive = Sensitive?.Shift(dx, dy),
        Label = [.. Label.Select(line => line.Shift(dx, dy))],
        Peer = Peer?.Shift(dx, dy),
        Middle = Middle + dy,
        Callouts = [.. Callouts.Select(callout => callout.Shift(dx, dy))],
    };
}
