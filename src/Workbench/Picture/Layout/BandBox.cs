namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A layer's band.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Bounds">The band.</param>
/// <param name="Texts">Its name, and a word if it is empty.</param>
internal sealed record BandBox(PictureLayer Layer, Rect Bounds, IReadOnlyList<TextBox> Texts);
