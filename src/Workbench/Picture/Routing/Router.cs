using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Draws each link through the channels, from its start to its target.</summary>
internal static class Router
{
    public static LinkRoute Route(
        PlannedLink link,
        LinkPlan plan,
        Coordinates at,
        IReadOnlyDictionary<string, Rect> cards,
        PortHeights ports)
    {
        var corner = at.CornerOf(plan.SlotOf(link.Owner));
        var owner = cards[link.Owner];
        var y = corner.Y + ports.Of(link.Link.Id);
        var points = new List<Point> { new(link.ExitRight ? owner.Right : owner.X, y) };
        if (link.Bundle is { } bundle)
        {
            var half = new UprightHalf(plan.SlotOf(link.Owner).Column, link.ExitRight);
            points.Add(new Point(at.Of(half, bundle.Index), y));
            Enter(points, bundle, plan, at, cards[link.Hub]);
        }
        else
        {
            points.Add(new Point(link.ExitRight ? cards[link.Hub].X : cards[link.Hub].Right, y));
        }

        var tidy = Tidy(points);
        if (!link.ToHub)
        {
            tidy.Reverse();
        }

        return new LinkRoute(link.Link, tidy, link.ToHub);
    }

    private static void Enter(List<Point> points, Bundle bundle, LinkPlan plan, Coordinates at, Rect card)
    {
        var hub = plan.SlotOf(bundle.Key.Hub);
        if (bundle.IsBeside(plan))
        {
            points.Add(points[^1] with { Y = at.CornerOf(hub).Y + bundle.Offset });
            points.Add(points[^1] with { X = bundle.Key.Entry == Entry.Right ? card.Right : card.X });
            return;
        }

        if (bundle.Key.Level is { } level)
        {
            points.Add(points[^1] with { Y = at.Of(level, bundle.Index) });
        }

        var corner = at.CornerOf(hub);
        if (bundle.Key.Entry is Entry.Top or Entry.Bottom)
        {
            points.Add(points[^1] with { X = corner.X + bundle.Offset });
            points.Add(points[^1] with { Y = bundle.Key.Entry == Entry.Top ? card.Y : card.Bottom });
            return;
        }

        var right = bundle.Key.Entry == Entry.Right;
        points.Add(points[^1] with { X = at.Of(new UprightHalf(hub.Column, right), bundle.Index) });
        points.Add(points[^1] with { Y = corner.Y + bundle.Offset });
        points.Add(points[^1] with { X = right ? card.Right : card.X });
    }

    private static List<Point> Tidy(List<Point> points)
    {
        var tidy = new List<Point>(points.Count);
        foreach (var point in points)
        {
            if (tidy.Count > 0 && tidy[^1] == point)
            {
                continue;
            }

            if (tidy.Count > 1 && OnLine(tidy[^2], tidy[^1], point))
            {
                tidy[^1] = point;
                continue;
            }

            tidy.Add(point);
        }

        return tidy;
    }

    private static bool OnLine(Point a, Point b, Point c) =>
        (a.X == b.X && b.X == c.X) || (a.Y == b.Y && b.Y == c.Y);
}
