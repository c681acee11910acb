using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>Where everything stands: the tests check it, the drawing only follows it.</summary>
internal sealed record PictureLayout
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required IReadOnlyList<TextBox> Title { get; init; }

    public required IReadOnlyList<BandBox> Bands { get; init; }

    public required IReadOnlyList<ZoneBox> Zones { get; init; }

    /// <summary>Cards that stand by themselves; hosted ones are inside of them.</summary>
    public required IReadOnlyList<CardBox> Cards { get; init; }

    public required IReadOnlyList<LinkRoute> Routes { get; init; }

    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    public required IReadOnlyList<TextBox> Notes { get; init; }

    /// <summary>How numbers of guidelines are written.</summary>
    public required NumberNames Numbers { get; init; }

    public IEnumerable<CardBox> AllCards => Cards.SelectMany(card => card.Tree);

    /// <summary>Call-outs on components and on links.</summary>
    public IEnumerable<CalloutBox> AllCallouts => AllCards
        .SelectMany(card => card.Callouts.Concat(card.Ports.SelectMany(port => port.Callouts)));

    public IEnumerable<TextBox> AllTexts =>
    [
        .. Title,
        .. Bands.SelectMany(band => band.Texts),
        .. Zones.Select(zone => zone.Label),
        .. AllCards.SelectMany(card => card.Texts),
        .. AllCards.SelectMany(card => card.Assets).Select(asset => asset.Text),
        .. AllCards.SelectMany(card => card.Ports).SelectMany(port => port.Texts),
        .. AllCallouts.SelectMany(callout => callout.Texts),
        .. Legend.Select(entry => entry.Text),
        .. Notes,
    ];
}
