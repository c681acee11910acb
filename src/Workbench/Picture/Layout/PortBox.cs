namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The row of a card that carries a link's label; the link leaves the card at its height.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="Protection">Chooses the lock.</param>
/// <param name="Lock">Centre of the lock.</param>
/// <param name="Label">The label.</param>
/// <param name="Middle">Height at which the link leaves the card.</param>
internal sealed record PortBox(string LinkId, PictureProtection Protection, Point Lock, TextBox Label, int Middle)
{
    public PortBox Shift(int dx, int dy) => this with
    {
        Lock = Lock.Shift(dx, dy),
        Label = Label.Shift(dx, dy),
        Middle = Middle + dy,
    };
}
