using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Routing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Puts title, bands, cards, links and legend together.</summary>
internal sealed class Assembly(
    Scene scene,
    Grid grid,
    LinkPlan plan,
    IReadOnlyDictionary<string, CardBox> cards,
    PortHeights ports,
    Language language,
    PictureOptions options)
{
    private const int WidthMin = 420;

    private readonly List<PictureLayer> _layers =
    [
        .. Enum.GetValues<PictureLayer>().Where(layer => options.ShowEmptyBands || grid.Rows.Contains(layer)),
    ];

    public PictureLayout Build()
    {
        var heights = Enumerable.Range(0, grid.Rows.Count).Select(RowHeight).ToList();
        var tracks = new TrackPlan(grid, plan, ports, heights);
        var label = LabelWidth();
        var left = Metrics.CanvasMargin + (2 * Metrics.BandLabelGap) + label;
        var measured = new Coordinates(grid, tracks, heights, left, (_, y) => y, 0);
        var width = Math.Max(measured.Right + Metrics.CanvasMargin + Metrics.BandPadding, WidthMin);
        var foot = new Foot(scene, language, width);
        var title = Title(width);
        var top = title.Count == 0 ? Metrics.CanvasMargin : title[^1].Bounds.Bottom + 8;
        var at = new Coordinates(grid, tracks, heights, left, (row, y) => RowStart(row, y), top);
        var placed = cards.Values.Select(card => Place(card, at)).ToList();
        var rects = placed.SelectMany(card => card.Tree).ToDictionary(card => card.Node.Id, card => card.Bounds);
        var bands = Bands(at, top, width - (2 * Metrics.CanvasMargin), label);
        var end = bands.Count == 0 ? top : bands[^1].Bounds.Bottom;
        var legend = options.ShowLegend ? foot.Legend(end + 14) : [];
        var notes = foot.Notes(legend.Count == 0 ? end + 10 : legend[^1].Text.Bounds.Bottom + 6);
        var last = notes.Count > 0 ? notes[^1].Bounds.Bottom : legend.Count > 0 ? legend[^1].Text.Bounds.Bottom : end;
        return new PictureLayout
        {
            Width = width,
            Height = last + Metrics.CanvasMargin,
            Title = title,
            Bands = bands,
            Zones = [.. grid.Zones.Select(zone => Box(zone, at))],
            Cards = placed,
            Routes = [.. plan.Links.Select(link => Router.Route(link, plan, at, rects, ports))],
            Legend = legend,
            Notes = notes,
            Numbers = scene.Numbers,
        };
    }

    private List<TextBox> Title(int width) => options.ShowTitle
        ? [.. TextBox.Lines(
            SafeText.Clean(scene.Model.Title.In(language)),
            TextStyle.Title,
            new Rect(Metrics.CanvasMargin, Metrics.CanvasMargin, width - (2 * Metrics.CanvasMargin), 0),
            2)]
        : [];

    private int RowHeight(int row) => cards.Values
        .Where(card => grid.Slots[card.Node.Id].Row == row)
        .Max(card => card.LowerEnd);

    private int LabelWidth() => Enum.GetValues<PictureLayer>()
        .Select(PictureWords.Of)
        .Append(PictureWords.EmptyBand)
        .Max(word => TextMeasure.Width(word.In(language), TextStyle.Band));

    private CardBox Place(CardBox card, Coordinates at)
    {
        var corner = at.CornerOf(grid.Slots[card.Node.Id]);
        return card.Shift(corner.X, corner.Y);
    }

    // The name stands over the zone's first card: no line runs there, and beside it lines pass.
    private ZoneBox Box(ZonePlot plot, Coordinates at)
    {
        var box = at.Of(plot);
        var x = at.CornerOf(new Slot(plot.FirstRow, plot.FirstColumn)).X;
        var name = SafeText.Clean(plot.Zone.Name.In(language));
        return new ZoneBox(plot.Zone, box, TextBox.Line(name, TextStyle.Zone, x, box.Y + 5, grid.CardWidth));
    }

    // Rows of one band follow each other; before a new band its padding, and the empty bands above it, come in between.
    private int RowStart(int row, int y)
    {
        var layer = grid.Rows[row];
        if (row > 0 && grid.Rows[row - 1] == layer)
        {
            return y;
        }

        var above = row == 0 ? -1 : _layers.IndexOf(grid.Rows[row - 1]);
        var empty = _layers.IndexOf(layer) - above - 1;
        var gap = row == 0 ? 0 : Metrics.BandPadding + Metrics.BandGap;
        return y + gap + (empty * (Metrics.EmptyBandHeight + Metrics.BandGap)) + Metrics.BandPadding;
    }

    private List<BandBox> Bands(Coordinates at, int top, int width, int label)
    {
        var bands = new List<BandBox>();
        foreach (var layer in _layers)
        {
            var first = grid.Rows.ToList().IndexOf(layer);
            var start = bands.Count == 0 ? top : bands[^1].Bounds.Bottom + Metrics.BandGap;
            var end = first < 0
                ? start + Metrics.EmptyBandHeight
                : at.EndOf(grid.Rows.ToList().LastIndexOf(layer)) + Metrics.BandPadding;
            var bounds = new Rect(Metrics.CanvasMargin, start, width, end - start);
            bands.Add(new BandBox(layer, bounds, BandTexts(layer, bounds, label, empty: first < 0)));
        }

        return bands;
    }

    private List<TextBox> BandTexts(PictureLayer layer, Rect band, int label, bool empty)
    {
        var (x, y) = (band.X + Metrics.BandLabelGap, band.Y + Metrics.BandPadding);
        var name = TextBox.Line(PictureWords.Of(layer).In(language), TextStyle.Band, x, y, label);
        if (!empty)
        {
            return [name];
        }

        var start = x + label + Metrics.BandLabelGap;
        var word = PictureWords.EmptyBand.In(language);
        return [name, TextBox.Line(word, TextStyle.Note, start, y + 2, band.Right - start)];
    }
}
