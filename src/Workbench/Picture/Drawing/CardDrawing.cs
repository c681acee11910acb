using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws a card with its rows, and the cards inside of it.</summary>
internal sealed class CardDrawing(MarkupWriter svg, Language language, PictureOptions options)
{
    private const int Corner = 8;
    private const int FlagWidth = 3;
    private const int FlagInset = 4;
    private const int FlagEnd = 10;
    private const int IconSquare = 20;

    public void Draw(CardBox card, bool nested)
    {
        var status = card.Node.State is { } state ? " yp-" + Signs.Name(state.Status) : "";
        svg.Line().Start("g")
            .With("id", DomId.Of(options.IdPrefix + "component-", card.Node.Id))
            .With("class", "yp-node" + (nested ? " yp-nested" : "") + status)
            .With("role", "group")
            .With("aria-label", Spoken(card.Node));
        svg.Start("title").Text(SafeText.Clean(card.Node.Name.In(language))).End();
        DrawFace(card);
        DrawIcon(card);
        foreach (var text in card.Texts)
        {
            var word = text.Style == TextStyle.State ? " yp-word-" + Signs.Name(card.Node.State!.Status) : "";
            TextDrawing.Draw(svg, text, word);
        }

        if (card.Mark is { } mark)
        {
            Signs.State(svg, card.Node.State!.Status, mark);
        }

        DrawPorts(card);
        foreach (var child in card.Children)
        {
            Draw(child, nested: true);
        }

        svg.End();
    }

    private void DrawFace(CardBox card)
    {
        var bounds = card.Bounds;
        TextDrawing.Rect(svg, "yp-face", bounds, Corner);
        if (card.Node.State is { Status: not PictureStatus.Planned })
        {
            var flag = new Rect(
                bounds.X + FlagInset, bounds.Y + FlagEnd, FlagWidth, bounds.Height - (2 * FlagEnd));
            TextDrawing.Rect(svg, "yp-flag", flag, 1);
        }
    }

    private void DrawIcon(CardBox card)
    {
        TextDrawing.Rect(svg, "yp-tile", card.Icon, 6);
        var inset = (Metrics.IconSize - IconSquare) / 2;
        svg.Start("path")
            .With("class", "yp-icon")
            .With("transform", $"translate({card.Icon.X + inset} {card.Icon.Y + inset})")
            .With("d", Icons.Of(card.Node))
            .End();
    }

    private void DrawPorts(CardBox card)
    {
        if (card.Ports.Count > 0)
        {
            var y = card.Ports[0].Label.Bounds.Y - 1;
            svg.Start("path").With("class", "yp-rule")
                .With("d", $"M{card.Bounds.X + Metrics.Padding} {y}h{card.Bounds.Width - (2 * Metrics.Padding)}").End();
        }

        foreach (var port in card.Ports)
        {
            Signs.Lock(svg, port.Protection, port.Lock);
            TextDrawing.Draw(svg, port.Label);
        }
    }

    private string Spoken(PictureNode node)
    {
        var parts = new List<string> { node.Name.In(language), PictureWords.Of(node).In(language) };
        if (node.State is { } state)
        {
            parts.Add((state.Word ?? PictureWords.Of(state.Status)).In(language));
        }

        parts.AddRange(node.Details.Select(detail => detail.In(language)));
        return string.Join(language == Language.Japanese ? "、" : ", ", parts.Select(SafeText.Clean));
    }
}
