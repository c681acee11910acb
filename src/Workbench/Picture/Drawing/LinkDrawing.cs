using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws the links.</summary>
internal sealed class LinkDrawing(Anchor anchor, PictureModel model)
{
    private const int SourceRadius = 3;

    private readonly Dictionary<string, PictureNode> _nodes = model.Nodes.ToDictionary(node => node.Id);

    public void Draw(LinkRoute route)
    {
        var svg = anchor.Svg;
        svg.Line().Start("g")
            .With("id", DomId.Of(anchor.Options.IdPrefix + "link-", route.Link.Id))
            .With("class", "yp-link");
        svg.Start("title").Text(Spoken(route.Link)).End();
        anchor.Beside(
            new PictureTarget(PicturePart.Link, route.Link.Id, route.Link.Id),
            () => DrawLine(svg, route, Signs.Name(route.Link.Protection)));
        svg.End();
    }

    private static void DrawLine(MarkupWriter svg, LinkRoute route, string name)
    {
        var line = LinkPath.Line(route);
        svg.Start("path").With("class", "yp-hit").With("d", line).End();
        svg.Start("path").With("class", "yp-line yp-line-" + name).With("d", line).End();
        svg.Start("circle").With("class", "yp-head-" + name)
            .With("cx", route.Points[0].X).With("cy", route.Points[0].Y).With("r", SourceRadius).End();
        svg.Start("path").With("class", "yp-head-" + name).With("d", LinkPath.Head(route.Points)).End();
    }

    private string Spoken(PictureLink link)
    {
        var language = anchor.Language;
        var ends = $"{_nodes[link.From].Name.In(language)} → {_nodes[link.To].Name.In(language)}";
        var carries = string.Concat(link.Carries.Select(asset => "; " + asset.Name.In(language)));
        return SafeText.Clean($"{ends}: {link.Label.In(language)}")
            + $" ({PictureWords.Of(link.Protection).In(language)}{SafeText.Clean(carries)})";
    }
}
