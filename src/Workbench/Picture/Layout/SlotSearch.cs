namespace Yuimori.Workbench.Picture.Layout;

/// <summary>
/// Shortens the lines by swapping slots of one band as long as that helps: short lines cross few others. The order of
/// the model stays wherever a swap gains nothing.
/// </summary>
internal static class SlotSearch
{
    // It ends by itself when nothing gains; the bound stops a large model from holding the page.
    private const int PassesMax = 12;

    private const int PerColumn = 10;
    private const int PerRow = 8;
    private const int BesideButApart = 6;

    public static void Improve(List<SlotGroup> groups, Wires wires)
    {
        var where = groups.SelectMany(group => group.Placed).ToDictionary(pair => pair.Key, pair => pair.Value);
        var gained = true;
        for (var pass = 0; gained && pass < PassesMax; pass++)
        {
            gained = false;
            foreach (var group in groups)
            {
                gained |= ImproveGroup(group, wires, where);
            }
        }
    }

    private static bool ImproveGroup(SlotGroup group, Wires wires, Dictionary<string, Slot> where)
    {
        var gained = false;
        for (var one = 0; one < group.Count; one++)
        {
            for (var other = one + 1; other < group.Count; other++)
            {
                if (group[one] is null && group[other] is null)
                {
                    continue;
                }

                var before = Cost(group, one, wires, where) + Cost(group, other, wires, where);
                Swap(group, one, other, where);
                if (Cost(group, one, wires, where) + Cost(group, other, wires, where) < before)
                {
                    gained = true;
                }
                else
                {
                    Swap(group, one, other, where);
                }
            }
        }

        return gained;
    }

    private static void Swap(SlotGroup group, int one, int other, Dictionary<string, Slot> where)
    {
        group.Swap(one, other);
        foreach (var index in new[] { one, other })
        {
            if (group[index] is { } id)
            {
                where[id] = group.SlotAt(index);
            }
        }
    }

    private static int Cost(SlotGroup group, int index, Wires wires, Dictionary<string, Slot> where)
    {
        if (group[index] is not { } id)
        {
            return 0;
        }

        var at = where[id];
        var cost = Math.Abs((2 * at.Column) - group.Centre);
        var (above, below, weights) = (false, false, 0);
        foreach (var (neighbour, weight) in wires.Of(id))
        {
            var to = where[neighbour];
            var (dx, dy) = (Math.Abs(at.Column - to.Column), Math.Abs(at.Row - to.Row));
            var apart = dy == 0 && dx > 1 ? BesideButApart : 0;
            cost += weight * ((dx * PerColumn) + (Math.Max(0, dy - 1) * PerRow) + apart);
            above |= to.Row < group.FirstRow;
            below |= to.Row > group.LastRow;
            weights += weight;
        }

        // What leads out of its group stands at the edge that it leads over: a gateway above its devices.
        var inward = above == below ? 0 : above ? at.Row - group.FirstRow : group.LastRow - at.Row;
        return cost + (inward * weights * PerRow);
    }
}
