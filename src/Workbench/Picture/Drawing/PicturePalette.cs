namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>
/// The colours of one theme. Every ink keeps WCAG 2.2 AA (4.5 : 1 for text, 3 : 1 for lines and shapes) on every
/// surface that it is drawn on; a test computes it.
/// </summary>
internal sealed record PicturePalette(
    string Canvas,
    string Band,
    string Card,
    string Nested,
    string Border,
    string Ink,
    string Quiet,
    string Line,
    string Open,
    string Vague,
    string Met,
    string Failed,
    string Stale,
    string Unknown,
    string ThreatSurface,
    string ThreatInk,
    string MeasureSurface,
    string MeasureInk,
    string FailedSurface,
    string MajorSurface,
    string MajorInk,
    string MinorSurface,
    string MinorInk,
    string Gem,
    string Zone)
{
    public static PicturePalette Light { get; } = new(
        Canvas: "#ffffff",
        Band: "#f2f5f8",
        Card: "#ffffff",
        Nested: "#f7f9fb",
        Border: "#c5ced8",
        Ink: "#17202b",
        Quiet: "#536070",
        Line: "#2f6295",
        Open: "#b3261e",
        Vague: "#5f6b7a",
        Met: "#11734b",
        Failed: "#b3261e",
        Stale: "#8a5700",
        Unknown: "#5f6b7a",
        ThreatSurface: "#fdf0ee",
        ThreatInk: "#9b1c15",
        MeasureSurface: "#ebf6f0",
        MeasureInk: "#0c5f3d",
        FailedSurface: "#fdf0ee",
        MajorSurface: "#fdf4e3",
        MajorInk: "#7d4500",
        MinorSurface: "#eef3f8",
        MinorInk: "#3a5470",
        Gem: "#6a3fa0",
        Zone: "#7a8899");

    public static PicturePalette Dark { get; } = new(
        Canvas: "#0e1318",
        Band: "#151c24",
        Card: "#1d2630",
        Nested: "#242f3b",
        Border: "#41505f",
        Ink: "#e8edf3",
        Quiet: "#a6b3c1",
        Line: "#86b7e6",
        Open: "#ff8f84",
        Vague: "#9aa7b5",
        Met: "#5fd39a",
        Failed: "#ff8f84",
        Stale: "#e9b44c",
        Unknown: "#a6b3c1",
        ThreatSurface: "#3a1f1e",
        ThreatInk: "#ffb0a8",
        MeasureSurface: "#17332a",
        MeasureInk: "#86e0b4",
        FailedSurface: "#3a1f1e",
        MajorSurface: "#372a14",
        MajorInk: "#efc06a",
        MinorSurface: "#212d3a",
        MinorInk: "#b3c7dc",
        Gem: "#c9a7f5",
        Zone: "#6d7d8e");

    /// <summary>Name of each colour in the style sheet, without the prefix, and its value.</summary>
    public IEnumerable<(string Name, string Value)> Variables =>
    [
        ("canvas", Canvas), ("band", Band), ("card", Card), ("nested", Nested), ("border", Border), ("ink", Ink),
        ("quiet", Quiet), ("line", Line), ("open", Open), ("vague", Vague), ("met", Met), ("failed", Failed),
        ("stale", Stale), ("unknown", Unknown), ("threat-surface", ThreatSurface), ("threat-ink", ThreatInk),
        ("measure-surface", MeasureSurface), ("measure-ink", MeasureInk), ("failed-surface", FailedSurface),
        ("major-surface", MajorSurface), ("major-ink", MajorInk), ("minor-surface", MinorSurface),
        ("minor-ink", MinorInk), ("gem", Gem), ("zone", Zone),
    ];
}
