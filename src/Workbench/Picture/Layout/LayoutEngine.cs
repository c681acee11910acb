using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Routing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>
/// Lays a picture out in steps: grid, ends of the links, cards, tracks, coordinates. Links run only in the channels
/// between rows and columns and texts stand only in cards and under them: so no line crosses a text.
/// </summary>
internal static class LayoutEngine
{
    public static PictureLayout Lay(PictureModel model, Language language, PictureOptions options)
    {
        var scene = new Scene(model);
        var grid = GridBuilder.Build(scene, options.ColumnsMax);
        var plan = new LinkPlan(scene, grid);
        var callouts = new CalloutBuilder(scene, language);
        var builder = new CardBuilder(scene, plan, callouts, language, options);
        var cards = BuildCards(scene, grid, builder);
        SideStepper.Run(scene, plan, cards, new PortHeights(cards.Values));
        cards = BuildCards(scene, grid, builder);
        var ports = new PortHeights(cards.Values);
        Straightener.Run(plan, cards, ports);
        cards = cards.ToDictionary(pair => pair.Key, pair => builder.Build(pair.Value.Node, RoomOf(pair.Value)));
        return new Assembly(scene, grid, plan, cards, ports, language, options).Build();
    }

    // Built again it is as before: only the ends of its links are new. A host is as high as what it holds.
    private static CardRoom RoomOf(CardBox card) => new(
        card.Children.Count > 0 ? 0 : card.Bounds.Height,
        card.Ports.Count == 0 ? 0 : card.Ports[0].Top);

    // In a row the labels of links begin at the same height, so that a link between neighbours runs straight. Cards are
    // equally high, but for hosts and for cards with notes under a label: their height says nothing about the others.
    private static Dictionary<string, CardBox> BuildCards(Scene scene, Grid grid, CardBuilder builder)
    {
        var first = scene.Roots.ToDictionary(root => root.Id, root => builder.Build(root, CardRoom.Any));
        var rooms = first.Values
            .Where(card => card.Children.Count == 0)
            .GroupBy(card => grid.Slots[card.Node.Id].Row)
            .ToDictionary(row => row.Key, row => RoomOf([.. row]));
        return scene.Roots.ToDictionary(
            root => root.Id,
            root => first[root.Id].Children.Count > 0
                ? first[root.Id]
                : builder.Build(root, rooms[grid.Slots[root.Id].Row]));
    }

    private static CardRoom RoomOf(List<CardBox> row)
    {
        var plain = row.Where(card => card.Ports.All(port => port.Callouts.Count == 0)).ToList();
        if (plain.Count == row.Count)
        {
            return new CardRoom(row.Max(card => card.Bounds.Height), 0);
        }

        var labels = row.SelectMany(card => card.Ports.Take(1)).Max(port => port.Top);
        var end = labels + TextStyle.Port.Pitch + PortBuilder.Foot;
        return new CardRoom(plain.Select(card => card.Bounds.Height).Append(end).Max(), labels);
    }
}
