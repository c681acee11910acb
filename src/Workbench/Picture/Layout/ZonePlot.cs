namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The rows and columns that a zone takes in one band.</summary>
internal sealed record ZonePlot(PictureZone Zone, int FirstRow, int LastRow, int FirstColumn, int LastColumn);
