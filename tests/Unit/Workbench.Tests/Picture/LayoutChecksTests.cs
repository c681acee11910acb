using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>The checks find planted faults: otherwise their silence would prove nothing.</summary>
public sealed class LayoutChecksTests
{
    private static readonly PictureModel Model = SamplePictures.Healthcare();
    private static readonly PictureLayout Good = LayoutEngine.Lay(Model, Language.English, PictureOptions.Default);

    [Fact]
    public void All_GoodLayout_FindsNothing() => Assert.Empty(LayoutChecks.All(Model, Good));

    [Fact]
    public void All_CardMovedOntoAnother_IsFound()
    {
        var first = Good.Cards.First(card => Good.Routes.Any(route => route.Link.From == card.Node.Id));
        var second = Good.Cards.First(card => card != first);
        var moved = first.Shift(second.Bounds.X - first.Bounds.X, second.Bounds.Y - first.Bounds.Y);
        AssertFound(
            Good with { Cards = [moved, .. Good.Cards.Where(card => card != first)] }, "overlap", "lies on", "does not run");
    }

    [Fact]
    public void All_LineThroughTheBand_IsFound()
    {
        var route = Good.Routes[0];
        var cross = route.Points[0] with { X = Good.Width };
        AssertFound(
            Good with { Routes = [route with { Points = [.. route.Points, cross] }, .. Good.Routes.Skip(1)] },
            "does not run");
    }

    [Fact]
    public void All_LineOverEveryText_IsFound()
    {
        var text = Good.Cards[0].Texts[0].Bounds;
        var points = new[] { new Point(text.X, text.Y + 5), new Point(text.Right, text.Y + 5) };
        var route = Good.Routes[0] with { Points = points };
        AssertFound(Good with { Routes = [route, .. Good.Routes.Skip(1)] }, "crosses");
    }

    [Fact]
    public void All_LinkLeftOut_IsFound() =>
        AssertFound(Good with { Routes = [.. Good.Routes.Skip(1)] }, "not every link is drawn once");

    [Fact]
    public void All_CanvasTooSmall_IsFound() => AssertFound(Good with { Width = Good.Width / 2 }, "leaves its place");

    [Fact]
    public void All_TwoLinksOnOneWay_IsFound()
    {
        var first = Good.Routes[0];
        var other = Good.Routes.First(
            route => route.Points[^1] != first.Points[^1] && route.Points[0] != first.Points[0]);
        var astray = other with { Points = [.. first.Points, new Point(1, 1)] };
        var laid = Good.Routes.Select(route => route == other ? astray : route).ToList();
        AssertFound(Good with { Routes = laid }, "lie on each other");
    }

    [Fact]
    public void All_ZoneMoved_IsFound()
    {
        var zone = Good.Zones[^1];
        var moved = zone with { Bounds = zone.Bounds.Shift(0, 90), Label = zone.Label.Shift(0, 90) };
        AssertFound(
            Good with { Zones = [.. Good.Zones.SkipLast(1), moved] },
            "leaves its band", "lies on the edge of zone", "not every card of a zone");
    }

    [Fact]
    public void All_LinkAlongTheEdgeOfAZone_IsFound()
    {
        var box = Good.Zones[^1].Bounds;
        var points = new[] { new Point(box.X, box.Y + 5), new Point(box.X, box.Bottom) };
        AssertFound(
            Good with { Routes = [Good.Routes[0] with { Points = points }, .. Good.Routes.Skip(1)] },
            "runs along the edge");
    }

    private static void AssertFound(PictureLayout layout, params string[] words)
    {
        var found = LayoutChecks.All(Model, layout).ToList();
        Assert.All(words, word => Assert.Contains(found, text => text.Contains(word, StringComparison.Ordinal)));
    }
}
