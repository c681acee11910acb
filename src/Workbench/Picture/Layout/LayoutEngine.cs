using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Routing;

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
        var ports = new PortHeights(cards.Values);
        Straightener.Run(plan, cards, ports);
        cards = cards.ToDictionary(pair => pair.Key, pair => builder.Build(pair.Value.Node, HeightMin(pair.Value)));
        return new Assembly(scene, grid, plan, cards, ports, language, options).Build();
    }

    // A host is as high as what it holds.
    private static int HeightMin(CardBox card) => IsPlain(card) ? card.Bounds.Height : 0;

    // Cards of one row are equally high, but for hosts and for cards with notes under a link's label: their height says
    // nothing about the others.
    private static Dictionary<string, CardBox> BuildCards(Scene scene, Grid grid, CardBuilder builder)
    {
        var first = scene.Roots.ToDictionary(root => root.Id, root => builder.Build(root, 0));
        var heights = first.Values
            .Where(IsPlain)
            .GroupBy(card => grid.Slots[card.Node.Id].Row)
            .ToDictionary(row => row.Key, row => row.Max(card => card.Bounds.Height));
        return scene.Roots.ToDictionary(
            root => root.Id,
            root => IsPlain(first[root.Id]) ? builder.Build(root, heights[grid.Slots[root.Id].Row]) : first[root.Id]);
    }

    private static bool IsPlain(CardBox card) =>
        card.Children.Count == 0 && card.Ports.All(port => port.Callouts.Count == 0);
}
