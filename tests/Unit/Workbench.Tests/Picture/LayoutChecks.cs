using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>Looks for anything in a layout that a reader would call broken. Empty means: none found.</summary>
internal static class LayoutChecks
{
    public static IEnumerable<string> All(PictureModel model, PictureLayout layout) =>
    [
        .. TextsOverlap(layout), .. TextsOutside(layout), .. BoxesOverlap(layout), .. LinesCross(layout),
        .. LeadersCross(layout), .. LinesLieOnEachOther(layout), .. EndsMiss(layout), .. Counts(model, layout),
        .. ZonesMiss(model, layout),
    ];

    private static IEnumerable<string> TextsOverlap(PictureLayout layout)
    {
        var texts = layout.AllTexts.ToList();
        for (var one = 0; one < texts.Count; one++)
        {
            for (var other = one + 1; other < texts.Count; other++)
            {
                if (texts[one].Bounds.Overlaps(texts[other].Bounds))
                {
                    yield return $"'{texts[one].Shown}' lies on '{texts[other].Shown}'";
                }
            }
        }
    }

    private static IEnumerable<string> TextsOutside(PictureLayout layout)
    {
        var canvas = new Rect(0, 0, layout.Width, layout.Height);
        var slots = layout.AllTexts.Select(text => (text, canvas))
            .Concat(layout.AllCards.SelectMany(card => card.Texts.Select(text => (text, card.Bounds))))
            .Concat(layout.AllCards.SelectMany(
                card => card.Ports.SelectMany(port => port.Texts.Select(text => (text, card.Bounds)))))
            .Concat(layout.AllCards.SelectMany(card => card.Assets.Select(asset => (asset.Text, asset.Bounds))))
            .Concat(layout.AllCards.SelectMany(card => card.Assets.Select(
                asset => (asset.Text with { Bounds = asset.Bounds }, card.Bounds))))
            .Concat(layout.Zones.Select(zone => (zone.Label, zone.Bounds)))
            .Concat(layout.AllCallouts.SelectMany(box => box.Texts.Select(text => (text, box.Bounds))))
            .Concat(layout.AllCards.SelectMany(card => card.Ports).SelectMany(
                port => port.Callouts.SelectMany(box => box.Texts.Select(text => (text, box.Bounds)))))
            .Concat(layout.Bands.SelectMany(band => band.Texts.Select(text => (text, band.Bounds))));
        return slots
            .Where(slot => !slot.Item2.Contains(slot.Item1.Bounds))
            .Select(slot => $"'{slot.Item1.Shown}' leaves its place");
    }

    private static IEnumerable<string> BoxesOverlap(PictureLayout layout)
    {
        var boxes = layout.Cards
            .SelectMany(card => card.Callouts
                .Select(box => (card.Node.Id, box.Bounds))
                .Append((card.Node.Id, card.Bounds)))
            .ToList();
        var pairs = boxes.SelectMany((one, at) => boxes.Skip(at + 1).Select(other => (one, other)));
        var nested = layout.AllCards.SelectMany(card => card.Children.Select(child => (card, child)));
        return pairs.Where(pair => pair.one.Bounds.Overlaps(pair.other.Bounds))
            .Select(pair => $"boxes of {pair.one.Id} and {pair.other.Id} overlap")
            .Concat(nested.Where(pair => !pair.card.Bounds.Contains(pair.child.Bounds)
                    || pair.child.LowerEnd > pair.card.Bounds.Bottom)
                .Select(pair => $"{pair.child.Node.Id} leaves its host"));
    }

    private static IEnumerable<string> LinesCross(PictureLayout layout)
    {
        var hosts = layout.AllCards
            .SelectMany(card => card.Tree.Select(inner => (inner.Node.Id, Host: card.Node.Id)))
            .Where(pair => pair.Id != pair.Host)
            .ToLookup(pair => pair.Id, pair => pair.Host);
        foreach (var route in layout.Routes)
        {
            var crossed = hosts[route.Link.From].Concat(hosts[route.Link.To]).ToHashSet();
            var bars = layout.AllTexts.Select(text => (Name: text.Shown, text.Bounds))
                .Concat(layout.AllCallouts.Select(box => ("call-out", box.Bounds)))
                .Concat(layout.AllCards.SelectMany(card => card.Assets).Select(asset => ("asset", asset.Bounds)))
                .Concat(layout.AllCards.Where(card => !crossed.Contains(card.Node.Id))
                    .Select(card => (card.Node.Id, card.Bounds)))
                .ToList();
            var parts = Parts(route.Points).ToList();
            foreach (var (name, bounds) in bars.Where(bar => parts.Any(part => Crosses(part, bar.Bounds))))
            {
                yield return $"link {route.Link.Id} crosses {name} at {bounds}";
            }
        }
    }

    private static IEnumerable<string> LeadersCross(PictureLayout layout) =>
        from box in layout.AllCallouts
        from text in layout.AllTexts
        where Parts(box.Leader).Any(part => Crosses(part, text.Bounds))
        select $"the leader of {box.Callout?.Id} crosses '{text.Shown}'";

    // Only branches of one line may share a way, and those meet at one end.
    private static IEnumerable<string> LinesLieOnEachOther(PictureLayout layout)
    {
        var parts = layout.Routes.SelectMany(route => Parts(route.Points).Select(part => (route, part))).ToList();
        for (var one = 0; one < parts.Count; one++)
        {
            for (var other = one + 1; other < parts.Count; other++)
            {
                var (first, second) = (parts[one].route, parts[other].route);
                if (first != second && Shared(parts[one].part, parts[other].part) && !SameLine(first, second))
                {
                    yield return $"links {first.Link.Id} and {second.Link.Id} lie on each other";
                }
            }
        }
    }

    private static IEnumerable<string> EndsMiss(PictureLayout layout)
    {
        var cards = layout.AllCards.ToDictionary(card => card.Node.Id, card => card.Bounds);
        foreach (var route in layout.Routes)
        {
            if (!OnEdge(cards[route.Link.From], route.Points[0]) || !OnEdge(cards[route.Link.To], route.Points[^1]))
            {
                yield return $"link {route.Link.Id} ({string.Join(' ', route.Points)}) does not run from "
                    + $"{cards[route.Link.From]} to {cards[route.Link.To]}";
            }

            if (Parts(route.Points).Any(part => part.A.X != part.B.X && part.A.Y != part.B.Y))
            {
                yield return $"link {route.Link.Id} runs aslant";
            }
        }
    }

    // A zone holds its own cards and what hangs under them, and no other's; its edge is no link's way.
    private static IEnumerable<string> ZonesMiss(PictureModel model, PictureLayout layout)
    {
        foreach (var zone in layout.Zones)
        {
            if (!layout.Bands.Any(band => band.Bounds.Contains(zone.Bounds)))
            {
                yield return $"zone {zone.Zone.Id} leaves its band";
            }

            if (layout.Zones.Any(other => other != zone && other.Bounds.Overlaps(zone.Bounds)))
            {
                yield return $"zone {zone.Zone.Id} overlaps another one";
            }

            foreach (var card in layout.Cards.Where(card => card.Bounds.Overlaps(zone.Bounds)))
            {
                var whole = card.Callouts.Select(box => box.Bounds).Append(card.Bounds);
                if (card.Node.Zone != zone.Zone.Id || !whole.All(zone.Bounds.Contains))
                {
                    yield return $"{card.Node.Id} lies on the edge of zone {zone.Zone.Id}";
                }
            }

            var edges = Edges(zone.Bounds).ToList();
            foreach (var route in layout.Routes.Where(
                route => Parts(route.Points).Any(part => edges.Any(edge => Shared(part, edge)))))
            {
                yield return $"link {route.Link.Id} runs along the edge of zone {zone.Zone.Id}";
            }
        }

        var boxed = layout.Cards.Count(card => layout.Zones.Any(zone => zone.Bounds.Contains(card.Bounds)));
        if (boxed != layout.Cards.Count(card => card.Node.Zone is not null && model.Zones.Count > 0))
        {
            yield return "not every card of a zone stands in a box";
        }
    }

    private static IEnumerable<(Point A, Point B)> Edges(Rect box)
    {
        var corners = new Point[]
        {
            new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom),
        };
        return corners.Zip([.. corners.Skip(1), corners[0]]);
    }

    private static IEnumerable<string> Counts(PictureModel model, PictureLayout layout)
    {
        var cards = layout.AllCards.Select(card => card.Node.Id);
        if (!model.Nodes.Select(node => node.Id).Order().SequenceEqual(cards.Order()))
        {
            yield return "not every component is drawn once";
        }

        if (!model.Links.Select(link => link.Id).SequenceEqual(layout.Routes.Select(route => route.Link.Id)))
        {
            yield return "not every link is drawn once";
        }

        var labels = layout.AllCards.SelectMany(card => card.Ports).Select(port => port.Link.Id);
        if (!model.Links.Select(link => link.Id).Order().SequenceEqual(labels.Order()))
        {
            yield return "not every link has its label once";
        }
    }

    private static bool SameLine(LinkRoute one, LinkRoute other) =>
        one.Link.Protection == other.Link.Protection && one.ToHub == other.ToHub
        && (one.ToHub ? one.Points[^1] == other.Points[^1] : one.Points[0] == other.Points[0]);

    private static IEnumerable<(Point A, Point B)> Parts(IReadOnlyList<Point> points) => points.Zip(points.Skip(1));

    private static bool Crosses((Point A, Point B) part, Rect rect) =>
        Math.Min(part.A.X, part.B.X) < rect.Right && Math.Max(part.A.X, part.B.X) > rect.X
        && Math.Min(part.A.Y, part.B.Y) < rect.Bottom && Math.Max(part.A.Y, part.B.Y) > rect.Y;

    private static bool Shared((Point A, Point B) one, (Point A, Point B) other)
    {
        if (one.A.X == one.B.X && other.A.X == other.B.X && one.A.X == other.A.X)
        {
            return Overlap(one.A.Y, one.B.Y, other.A.Y, other.B.Y);
        }

        return one.A.Y == one.B.Y && other.A.Y == other.B.Y && one.A.Y == other.A.Y
            && Overlap(one.A.X, one.B.X, other.A.X, other.B.X);
    }

    private static bool Overlap(int a, int b, int c, int d) =>
        Math.Max(Math.Min(a, b), Math.Min(c, d)) < Math.Min(Math.Max(a, b), Math.Max(c, d));

    private static bool OnEdge(Rect card, Point point) =>
        ((point.X == card.X || point.X == card.Right) && point.Y >= card.Y && point.Y <= card.Bottom)
        || ((point.Y == card.Y || point.Y == card.Bottom) && point.X >= card.X && point.X <= card.Right);
}
