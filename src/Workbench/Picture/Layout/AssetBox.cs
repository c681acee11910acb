namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The mark of an asset on a card.</summary>
/// <param name="IsSensitive">Chooses the sign.</param>
/// <param name="Bounds">The mark.</param>
/// <param name="Mark">Centre of the sign.</param>
/// <param name="Text">Its name.</param>
internal sealed record AssetBox(bool IsSensitive, Rect Bounds, Point Mark, TextBox Text)
{
    public AssetBox Shift(int dx, int dy) => this with
    {
        Bounds = Bounds.Shift(dx, dy),
        Mark = Mark.Shift(dx, dy),
        Text = Text.Shift(dx, dy),
    };
}
