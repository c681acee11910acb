using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Lets a link run straight to the next card of its row when nothing stands or enters in its way.</summary>
internal static class Straightener
{
    private const int FromEdge = 10;
    private const int FromOtherLine = 4;

    // Nearer to a label row of the other card, the link would seem to belong to that row.
    private const int FromOtherLabel = 14;

    /// <summary>Takes the straight links out of their bundles.</summary>
    public static void Run(LinkPlan plan, IReadOnlyDictionary<string, CardBox> cards, PortHeights ports)
    {
        foreach (var link in plan.Links.Where(link => link.Bundle!.Key.Entry is Entry.Top or Entry.Bottom))
        {
            if (MayRun(link, plan, cards, ports))
            {
                link.Bundle!.Members.Remove(link);
                link.Bundle = null;
            }
        }
    }

    /// <summary>Whether nothing stands or enters in the way.</summary>
    public static bool MayRun(
        PlannedLink link, LinkPlan plan, IReadOnlyDictionary<string, CardBox> cards, PortHeights ports)
    {
        if (!cards.TryGetValue(link.Hub, out var hub))
        {
            return false;
        }

        var (start, end) = (plan.SlotOf(link.Owner), plan.SlotOf(link.Hub));
        if (start.Row != end.Row || start.Column == end.Column || hub.Children.Count > 0)
        {
            return false;
        }

        var step = Math.Sign(end.Column - start.Column);
        for (var column = start.Column + step; column != end.Column; column += step)
        {
            if (plan.IsTaken(start with { Column = column }))
            {
                return false;
            }
        }

        var y = ports.Of(link.Link.Id);
        var side = link.ExitRight ? Entry.Left : Entry.Right;
        return y >= FromEdge && y <= hub.Bounds.Height - FromEdge
            && !plan.PortsOf(link.Hub).Any(other => Math.Abs(ports.Of(other.Link.Id) - y) < FromOtherLabel)
            && !plan.EntriesOf(link.Hub, side).Any(entry => Math.Abs(entry.Offset - y) < FromOtherLine);
    }
}
