using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws a card with its rows, and the cards inside of it.</summary>
internal sealed class CardDrawing(Anchor anchor)
{
    private const int Corner = 8;
    private const int FlagWidth = 3;
    private const int FlagInset = 4;
    private const int FlagEnd = 10;
    private const int IconSquare = 20;
    private const int StackStep = 4;

    private readonly MarkupWriter _svg = anchor.Svg;
    private readonly Language _language = anchor.Language;

    public void Draw(CardBox card, bool nested)
    {
        var status = card.Node.State is { } state ? " yp-" + Signs.Name(state.Status) : "";
        _svg.Line().Start("g")
            .With("id", DomId.Of(anchor.Options.IdPrefix + "component-", card.Node.Id))
            .With("class", "yp-node" + (nested ? " yp-nested" : "") + status + (card.Node.IsFocus ? " yp-focus" : ""))
            .With("role", "group")
            .With("aria-label", Spoken(card.Node));
        _svg.Start("title").Text(SafeText.Clean(card.Node.Name.In(_language))).End();
        var target = new PictureTarget(PicturePart.Component, card.Node.Id, card.Node.Id);
        anchor.Around(target, Spoken(card.Node), () => DrawHead(card));
        DrawPorts(card);
        foreach (var child in card.Children)
        {
            Draw(child, nested: true);
        }

        _svg.End();
    }

    private void DrawHead(CardBox card)
    {
        DrawFace(card);
        DrawIcon(card);
        foreach (var text in card.Texts)
        {
            var word = text.Style == TextStyle.State ? " yp-word-" + Signs.Name(card.Node.State!.Status) : "";
            TextDrawing.Draw(_svg, text, word);
        }

        foreach (var asset in card.Assets)
        {
            TextDrawing.Rect(_svg, "yp-asset", asset.Bounds, 4);
            Signs.Asset(_svg, asset.IsSensitive, asset.Mark);
            TextDrawing.Draw(_svg, asset.Text);
        }

        if (card.Mark is { } mark)
        {
            Signs.State(_svg, card.Node.State!.Status, mark);
        }
    }

    private void DrawFace(CardBox card)
    {
        var bounds = card.Bounds;
        if (card.Node.Count > 1)
        {
            TextDrawing.Rect(_svg, "yp-stack", bounds.Shift(StackStep, -StackStep), Corner);
        }

        TextDrawing.Rect(_svg, "yp-face", bounds, Corner);
        if (card.Node.State is { Status: not PictureStatus.Planned })
        {
            var flag = new Rect(
                bounds.X + FlagInset, bounds.Y + FlagEnd, FlagWidth, bounds.Height - (2 * FlagEnd));
            TextDrawing.Rect(_svg, "yp-flag", flag, 1);
        }
    }

    private void DrawIcon(CardBox card)
    {
        TextDrawing.Rect(_svg, "yp-tile", card.Icon, 6);
        var inset = (Metrics.IconSize - IconSquare) / 2;
        _svg.Start("path")
            .With("class", "yp-icon")
            .With("transform", $"translate({card.Icon.X + inset} {card.Icon.Y + inset})")
            .With("d", Icons.Of(card.Node))
            .End();
    }

    private void DrawPorts(CardBox card)
    {
        if (card.Ports.Count > 0)
        {
            var y = card.Ports[0].Top - 1;
            _svg.Start("path").With("class", "yp-rule")
                .With("d", $"M{card.Bounds.X + Metrics.Padding} {y}h{card.Bounds.Width - (2 * Metrics.Padding)}").End();
        }

        foreach (var port in card.Ports)
        {
            var target = new PictureTarget(PicturePart.Link, port.Link.Id, port.Link.Id);
            anchor.Around(target, null, () => DrawPort(port, card.Bounds));
        }
    }

    private void DrawPort(PortBox port, Rect card)
    {
        var row = new Rect(card.X + FlagEnd, port.Top, card.Width - (2 * FlagEnd), port.Bottom - port.Top);
        TextDrawing.Rect(_svg, "yp-row", row, 3);
        Signs.Lock(_svg, port.Link.Protection, port.Lock);
        foreach (var text in port.Texts)
        {
            TextDrawing.Draw(_svg, text);
        }

        if (port.Sensitive is { } sensitive)
        {
            Signs.Asset(_svg, isSensitive: true, sensitive);
        }
    }

    private string Spoken(PictureNode node)
    {
        var parts = new List<string> { node.Name.In(_language), PictureWords.Of(node).In(_language) };
        if (node.State is { } state)
        {
            parts.Add((state.Word ?? PictureWords.Of(state.Status)).In(_language));
        }

        parts.AddRange(node.Assets.Select(asset => asset.Name.In(_language)));
        parts.AddRange(node.Details.Select(detail => detail.In(_language)));
        return string.Join(_language == Language.Japanese ? "、" : ", ", parts.Select(SafeText.Clean));
    }
}
