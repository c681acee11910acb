using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>
/// The half of a level channel that belongs to one row: above it or below it. As each row has its own half, an entry
/// from above never lies on one from below.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LevelHalf(int Row, bool Above);

/// <summary>
/// The half of an upright channel that belongs to one column: at its left or at its right side. As each column has
/// its own half, a line that leaves a card never lies on one of the card across.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UprightHalf(int Column, bool AtRight)
{
    /// <summary>Order from left to right.</summary>
    public int Order => AtRight ? (2 * Column) + 2 : (2 * Column) + 1;
}
