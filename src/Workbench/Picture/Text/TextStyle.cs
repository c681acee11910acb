namespace Yuimori.Workbench.Picture.Text;

/// <summary>
/// How a text is set. The sizes stand in the style sheet too: <see cref="PictureStyle"/> reads them here.
/// </summary>
/// <param name="Class">CSS class.</param>
/// <param name="Size">Font size in px.</param>
/// <param name="Pitch">Height of a row in px, at least 1.45 em: the line box of the tallest face (CJK) fits in.</param>
/// <param name="Bold">Bold face.</param>
internal sealed record TextStyle(string Class, int Size, int Pitch, bool Bold = false)
{
    public static TextStyle Title { get; } = new("yp-t-title", 20, 30, Bold: true);

    public static TextStyle Band { get; } = new("yp-t-band", 14, 21, Bold: true);

    public static TextStyle Name { get; } = new("yp-t-name", 14, 21, Bold: true);

    public static TextStyle Kind { get; } = new("yp-t-kind", 11, 16);

    public static TextStyle State { get; } = new("yp-t-state", 12, 18, Bold: true);

    public static TextStyle Detail { get; } = new("yp-t-detail", 12, 18);

    public static TextStyle Port { get; } = new("yp-t-port", 12, 20);

    public static TextStyle Peer { get; } = new("yp-t-peer", 11, 16);

    public static TextStyle Reference { get; } = new("yp-t-ref", 11, 17, Bold: true);

    public static TextStyle Asset { get; } = new("yp-t-asset", 11, 17);

    public static TextStyle Zone { get; } = new("yp-t-zone", 12, 18, Bold: true);

    public static TextStyle Callout { get; } = new("yp-t-callout", 11, 17);

    public static TextStyle Legend { get; } = new("yp-t-legend", 12, 18);

    public static TextStyle Note { get; } = new("yp-t-note", 11, 17);

    public static IReadOnlyList<TextStyle> All { get; } =
        [Title, Band, Name, Kind, State, Detail, Port, Peer, Reference, Asset, Zone, Callout, Legend, Note];

    /// <summary>
    /// From the top of the row to the base line: ascent and descent of the tallest face stay in the row.
    /// </summary>
    public int Baseline => (Pitch / 2) + ((Size * 43) + 50) / 100;
}
