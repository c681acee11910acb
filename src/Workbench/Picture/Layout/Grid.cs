using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A place in the grid.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Slot(int Row, int Column);

/// <summary>
/// Which card stands where. All rows share the columns, so that a line can run straight through between them.
/// </summary>
internal sealed record Grid
{
    public required int Columns { get; init; }

    public required int CardWidth { get; init; }

    /// <summary>The layer of each row, from the top.</summary>
    public required IReadOnlyList<PictureLayer> Rows { get; init; }

    /// <summary>The zones, band by band.</summary>
    public required IReadOnlyList<ZonePlot> Zones { get; init; }

    /// <summary>The slot of each component that stands by itself.</summary>
    public required IReadOnlyDictionary<string, Slot> Slots { get; init; }
}
