using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>
/// The one renderer of report, sheet and live map (D12): SVG without scripts and without anything fetched. Equal input
/// gives equal bytes.
/// </summary>
public static class PictureRenderer
{
    /// <summary>Draws the picture in one language.</summary>
    /// <param name="model">What to draw.</param>
    /// <param name="language">The language of every text.</param>
    /// <param name="options">How; null: <see cref="PictureOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, without an XML declaration: it stands in a page or in a file.</returns>
    /// <exception cref="ArgumentException">
    /// An id is used twice or leads nowhere, or a limit of <see cref="PictureLimits"/> is passed.
    /// </exception>
    public static string Render(PictureModel model, Language language, PictureOptions? options = null) =>
        Draw(model, language, options ?? PictureOptions.Default).ToString();

    /// <summary>The picture as markup that goes into a page.</summary>
    internal static MarkupWriter Draw(PictureModel model, Language language, PictureOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ColumnsMax ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ColumnsMax ?? 1, 12, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CalloutsPerCardMax, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.CalloutsPerCardMax, 50, nameof(options));
        var layout = LayoutEngine.Lay(model, language, options);
        var svg = new MarkupWriter();
        Open(svg, model, language, options, layout);
        DrawBands(svg, layout);
        var anchor = new Anchor(svg, language, options);
        DrawCards(anchor, layout);
        DrawLinks(anchor, model, layout);
        DrawCallouts(anchor, layout);
        FootDrawing.Draw(svg, layout);
        svg.Line().End();
        return svg;
    }

    private static void Open(
        MarkupWriter svg, PictureModel model, Language language, PictureOptions options, PictureLayout layout)
    {
        var (title, desc) = (options.IdPrefix + "picture-title", options.IdPrefix + "picture-desc");
        var theme = options.Theme switch
        {
            PictureTheme.Light => " yp-light",
            PictureTheme.Dark => " yp-dark",
            _ => "",
        };

        // The role img hides its content from assistive technology: with links to follow it must not be one.
        svg.Start("svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("class", "yp" + theme)
            .With("viewBox", $"0 0 {layout.Width} {layout.Height}")
            .With("width", layout.Width)
            .With("height", layout.Height)
            .With("lang", language == Language.Japanese ? "ja" : "en")
            .With("role", new Addresses(options).Any ? "graphics-document document" : "img")
            .With("aria-labelledby", $"{title} {desc}");
        svg.Line().Start("title").With("id", title).Text(SafeText.Clean(model.Title.In(language))).End();
        svg.Line().Start("desc").With("id", desc).Text(PictureWords.Summary(model).In(language)).End().Line();
        if (options.EmbedStyle)
        {
            svg.Style(PictureStyle.Css).Line();
        }

        TextDrawing.Rect(svg, "yp-canvas", new Rect(0, 0, layout.Width, layout.Height), 0);
        foreach (var line in layout.Title)
        {
            TextDrawing.Draw(svg, line);
        }
    }

    private static void DrawBands(MarkupWriter svg, PictureLayout layout)
    {
        foreach (var band in layout.Bands)
        {
            svg.Line();
            TextDrawing.Rect(svg, "yp-band", band.Bounds, 10);
            foreach (var text in band.Texts)
            {
                TextDrawing.Draw(svg, text);
            }
        }

        foreach (var zone in layout.Zones)
        {
            svg.Line();
            TextDrawing.Rect(svg, "yp-zone", zone.Bounds, 8);
            TextDrawing.Draw(svg, zone.Label);
        }
    }

    // Above the cards: a link to a hosted component runs over the margin of its host.
    private static void DrawLinks(Anchor anchor, PictureModel model, PictureLayout layout)
    {
        var drawing = new LinkDrawing(anchor, model);
        foreach (var route in layout.Routes)
        {
            drawing.Draw(route);
        }
    }

    private static void DrawCards(Anchor anchor, PictureLayout layout)
    {
        var cards = new CardDrawing(anchor);
        foreach (var card in layout.Cards)
        {
            cards.Draw(card, nested: false);
        }
    }

    private static void DrawCallouts(Anchor anchor, PictureLayout layout)
    {
        var callouts = new CalloutDrawing(anchor, layout.Numbers);
        foreach (var callout in layout.AllCallouts)
        {
            callouts.Draw(callout);
        }
    }
}
