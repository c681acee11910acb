using System.Globalization;
using System.Text;
using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>The outline of a link: straight parts with round corners, and its arrow head.</summary>
internal static class LinkPath
{
    private const int Radius = 6;
    private const int HeadLength = 8;
    private const int HeadHalf = 4;

    /// <summary>
    /// The line, ended early so that it does not show beside the arrow's point. It is written from the end where links
    /// come together: so the dashes of branches lie on each other where the branches do.
    /// </summary>
    public static string Line(LinkRoute route)
    {
        var points = route.Points.ToList();
        points[^1] = Toward(points[^1], points[^2], Math.Min(HeadLength - 2, Length(points[^1], points[^2])));
        if (route.ToHub)
        {
            points.Reverse();
        }

        var path = new StringBuilder();
        Append(path, 'M', points[0]);
        for (var at = 1; at < points.Count - 1; at++)
        {
            var (before, corner, after) = (points[at - 1], points[at], points[at + 1]);
            var radius = Math.Min(Radius, Math.Min(Length(before, corner), Length(corner, after)) / 2);
            Append(path, 'L', Toward(corner, before, radius));
            Append(path, 'Q', corner);
            Append(path, ' ', Toward(corner, after, radius));
        }

        Append(path, 'L', points[^1]);
        return path.ToString();
    }

    /// <summary>The arrow head at the target.</summary>
    public static string Head(IReadOnlyList<Point> points)
    {
        var tip = points[^1];
        var foot = Toward(tip, points[^2], HeadLength);
        var (dx, dy) = tip.Y == foot.Y ? (0, HeadHalf) : (HeadHalf, 0);
        var path = new StringBuilder();
        Append(path, 'M', tip);
        Append(path, 'L', foot.Shift(dx, dy));
        Append(path, 'L', foot.Shift(-dx, -dy));
        return path.Append('Z').ToString();
    }

    private static int Length(Point one, Point other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static Point Toward(Point start, Point end, int distance) => start.Shift(
        Math.Sign(end.X - start.X) * distance,
        Math.Sign(end.Y - start.Y) * distance);

    private static void Append(StringBuilder path, char command, Point point) =>
        path.Append(CultureInfo.InvariantCulture, $"{command}{point.X} {point.Y}");
}
