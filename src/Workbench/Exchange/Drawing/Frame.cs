using System.Globalization;
using System.Runtime.InteropServices;
using Yuimori.Workbench.Exchange.Foreign;

namespace Yuimori.Workbench.Exchange.Drawing;

/// <summary>A rectangle of a drawing: who stands inside of which trust boundary is only drawn, nowhere said.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(double X, double Y, double Width, double Height)
{
    private double Area => Width * Height;

    /// <summary>
    /// The frame that four keys say, or null. Looking does not use them: the drawing is lost all the same.
    /// </summary>
    public static Frame? Of(
        ForeignMap? position, string x, string y, ForeignMap? size, string width, string height) =>
        Side(position, x) is { } left && Side(position, y) is { } top
        && Side(size, width) is { } wide && Side(size, height) is { } high ? new(left, top, wide, high) : null;

    /// <summary>The smallest box that holds the middle of a frame, or null.</summary>
    public static T? Around<T>(Frame? inner, IReadOnlyList<(T Box, Frame Frame)> boxes)
        where T : class
    {
        T? best = null;
        var area = double.MaxValue;
        foreach (var (box, frame) in boxes)
        {
            if (inner is not { } held || frame.Area >= area || !frame.Holds(held)) continue;
            (best, area) = (box, frame.Area);
        }

        return best;
    }

    /// <summary>Whether the middle of a smaller frame lies within.</summary>
    private bool Holds(Frame inner)
    {
        var (x, y) = (inner.X + (inner.Width / 2), inner.Y + (inner.Height / 2));
        return Area > inner.Area && x >= X && x <= X + Width && y >= Y && y <= Y + Height;
    }

    private static double? Side(ForeignMap? map, string key) => map?[key] is ForeignValue value
        && double.TryParse(value.Peek(), NumberStyles.Float, CultureInfo.InvariantCulture, out var side)
        && double.IsFinite(side) ? side : null;
}
