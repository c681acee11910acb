using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Puts the marks of a card's assets beside each other, and below each other where they do not fit.</summary>
internal static class AssetBuilder
{
    private const int SignWidth = 10;
    private const int Inset = 5;
    private const int Gap = 5;
    private const int Height = 19;

    /// <summary>The marks from the flow's place on; the flow goes on below them.</summary>
    public static IReadOnlyList<AssetBox> Build(CardFlow flow, PictureNode node, Language language)
    {
        var boxes = new List<AssetBox>();
        var (x, y) = (flow.Left, flow.Y + 4);
        foreach (var asset in node.Assets.Take(PictureLimits.AssetsMax))
        {
            var text = SafeText.Clean(asset.Name.In(language));
            var box = Box(asset, text, flow.Left, y, flow.Room);
            if (x > flow.Left && x + box.Bounds.Width > flow.Left + flow.Room)
            {
                (x, y) = (flow.Left, y + Height + Gap);
            }

            boxes.Add(box.Shift(x - flow.Left, y - box.Bounds.Y));
            x = boxes[^1].Bounds.Right + Gap;
        }

        if (boxes.Count == 0)
        {
            return boxes;
        }

        flow.DownTo(y + Height + Gap);
        if (node.Assets.Count > PictureLimits.AssetsMax)
        {
            var rest = PictureWords.More(node.Assets.Count - PictureLimits.AssetsMax).In(language);
            flow.AddLines(rest, TextStyle.Note, 0, 1);
        }

        return boxes;
    }

    private static AssetBox Box(PictureAsset asset, string text, int x, int y, int room)
    {
        var start = x + Inset + SignWidth + 4;
        var line = TextBox.Line(text, TextStyle.Asset, start, y + 1, x + room - Inset - start);
        return new AssetBox(
            asset.IsSensitive,
            new Rect(x, y, line.Bounds.Right + Inset - x, Height),
            new Point(x + Inset + (SignWidth / 2), y + (Height / 2)),
            line);
    }
}
