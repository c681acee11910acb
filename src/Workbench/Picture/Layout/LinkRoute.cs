namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The way that a link is drawn.</summary>
/// <param name="Link">The link.</param>
/// <param name="Points">Corners from its start to its target; every part is level or upright.</param>
/// <param name="ToHub">Whether its target is the end where links may come together.</param>
internal sealed record LinkRoute(PictureLink Link, IReadOnlyList<Point> Points, bool ToHub);
