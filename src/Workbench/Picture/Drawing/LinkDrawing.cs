using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws the links.</summary>
internal sealed class LinkDrawing(MarkupWriter svg, Language language, PictureOptions options)
{
    private const int SourceRadius = 3;

    public void Draw(LinkRoute route, IReadOnlyDictionary<string, PictureNode> nodes)
    {
        var name = Signs.Name(route.Link.Protection);
        svg.Line().Start("g")
            .With("id", DomId.Of(options.IdPrefix + "link-", route.Link.Id))
            .With("class", "yp-link");
        svg.Start("title").Text(Spoken(route.Link, nodes)).End();
        svg.Start("path").With("class", "yp-line yp-line-" + name).With("d", LinkPath.Line(route)).End();
        svg.Start("circle").With("class", "yp-head-" + name)
            .With("cx", route.Points[0].X).With("cy", route.Points[0].Y).With("r", SourceRadius).End();
        svg.Start("path").With("class", "yp-head-" + name).With("d", LinkPath.Head(route.Points)).End();
        svg.End();
    }

    private string Spoken(PictureLink link, IReadOnlyDictionary<string, PictureNode> nodes)
    {
        var ends = $"{nodes[link.From].Name.In(language)} → {nodes[link.To].Name.In(language)}";
        return SafeText.Clean($"{ends}: {link.Label.In(language)}")
            + $" ({PictureWords.Of(link.Protection).In(language)})";
    }
}
