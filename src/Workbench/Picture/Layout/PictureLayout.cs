namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Where everything stands: the tests check it, the drawing only follows it.</summary>
internal sealed record PictureLayout
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<TextBox> Title { get; init; }

    public required IReadOnlyList<BandBox> Bands { get; init; }

    /// <summary>Cards that stand by themselves; hosted ones are inside of them.</summary>
    public required IReadOnlyList<CardBox> Cards { get; init; }

    public required IReadOnlyList<LinkRoute> Routes { get; init; }

    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    public required IReadOnlyList<TextBox> Notes { get; init; }

    public IEnumerable<CardBox> AllCards => Cards.SelectMany(card => card.Tree);

    public IEnumerable<TextBox> AllTexts =>
    [
        .. Title,
        .. Bands.SelectMany(band => band.Texts),
        .. AllCards.SelectMany(card => card.Texts),
        .. AllCards.SelectMany(card => card.Ports).Select(port => port.Label),
        .. AllCards.SelectMany(card => card.Callouts).SelectMany(callout => callout.Texts),
        .. Legend.Select(entry => entry.Text),
        .. Notes,
    ];
}
