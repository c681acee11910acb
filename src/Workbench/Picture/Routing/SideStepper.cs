using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>
/// Lets a link to the card beside enter that card's side where it cannot run straight: it goes up the channel between
/// the two and never around them. It enters beside the card's head, where no label is: so no other line of the channel
/// lies at its height.
/// </summary>
internal static class SideStepper
{
    // More would reach down to where the labels of links begin.
    private const int EntriesMax = 4;

    /// <summary>Moves links into bundles that enter at a side; the cards must be built again.</summary>
    public static void Run(
        Scene scene, LinkPlan plan, IReadOnlyDictionary<string, CardBox> cards, PortHeights ports)
    {
        foreach (var link in plan.Links)
        {
            if (MayStep(scene, plan, link) && !Straightener.MayRun(link, plan, cards, ports))
            {
                plan.EnterBeside(link, SideOf(link));
            }
        }
    }

    private static Entry SideOf(PlannedLink link) => link.ExitRight ? Entry.Left : Entry.Right;

    private static bool MayStep(Scene scene, LinkPlan plan, PlannedLink link)
    {
        var (start, end) = (plan.SlotOf(link.Owner), plan.SlotOf(link.Hub));
        var beside = start.Row == end.Row && Math.Abs(start.Column - end.Column) == 1;
        if (!beside || !scene.IsRoot(link.Hub) || scene.ChildrenOf(link.Hub).Any())
        {
            return false;
        }

        // A line the other way would lie at the same height.
        var facing = link.ExitRight ? Entry.Right : Entry.Left;
        var owner = scene.RootOf(link.Owner);
        return plan.EntriesOf(link.Hub, SideOf(link)).Count < EntriesMax
            && plan.Bundles.All(bundle => scene.RootOf(bundle.Key.Hub) != owner || bundle.Key.Entry != facing);
    }
}
