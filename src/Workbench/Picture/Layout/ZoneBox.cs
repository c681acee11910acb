namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The box of a zone in one band.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Bounds">The box.</param>
/// <param name="Label">Its name.</param>
internal sealed record ZoneBox(PictureZone Zone, Rect Bounds, TextBox Label);
