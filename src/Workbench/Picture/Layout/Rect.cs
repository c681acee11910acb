using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>A place in px from the top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(int X, int Y)
{
    public Point Shift(int dx, int dy) => new(X + dx, Y + dy);
}

/// <summary>A rectangle in px from the top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rect(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public Rect Shift(int dx, int dy) => new(X + dx, Y + dy, Width, Height);

    /// <summary>Whether they share area; touching edges do not.</summary>
    public bool Overlaps(Rect other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(Rect other) =>
        other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;
}
