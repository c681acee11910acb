using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Looks of cells; the number is the index among the workbook's cell formats.</summary>
internal enum BookStyle
{
    Plain = 0,
    Head = 1,
    Band = 2,
    Fixed = 3,
    Level = 4,
    Text = 5,
    NotAsked = 6,
    Id = 7,
    Title = 8,
    Legend = 9,
    LegendHead = 10,
    Good = 11,
    Partly = 12,
    Bad = 13,
    Open = 14,
    Number = 15,
}

/// <summary>The workbook's styles.</summary>
internal static class BookStyles
{
    private const string Ink = "FF1B2733";
    private const string Dark = "FF23415A";
    private const string Grey = "FFECEEF0";
    private const string DarkGrey = "FFD3D7DB";
    private const string Yellow = "FFFFFBE0";
    private const string Green = "FFDCEFE0";
    private const string Amber = "FFFFEBC2";
    private const string Red = "FFF8D9D5";

    private static readonly string[] FillColours =
        [Dark, "FF3D6484", Grey, Yellow, DarkGrey, Green, Amber, Red, "FFFFFFFF"];

    public static Stylesheet Make() => new(
        new Fonts(
            Font(Ink, 10), Font("FFFFFFFF", 10, isBold: true), Font("FF7A858F", 8), Font(Ink, 14, isBold: true),
            Font(Ink, 10, isBold: true))
        { Count = 5 },
        new Fills(
            [
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                .. FillColours.Select(Fill),
            ]),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(font: 0, fill: 0),
            Format(font: 1, fill: 2, wrap: true, isCentred: true, border: 1),
            Format(font: 1, fill: 3, wrap: true, isCentred: true, border: 1),
            Format(font: 0, fill: 4, wrap: true, border: 1, isText: true),
            Format(font: 0, fill: 5, isCentred: true, border: 1),
            Format(font: 0, fill: 5, wrap: true, border: 1, isText: true),
            Format(font: 2, fill: 6, isCentred: true, border: 1),
            Format(font: 2, fill: 4, isText: true),
            Format(font: 3, fill: 0, isText: true),
            Format(font: 0, fill: 0, wrap: true, isText: true),
            Format(font: 4, fill: 0, wrap: true, isText: true),
            Format(font: 0, fill: 7, isCentred: true, border: 1),
            Format(font: 0, fill: 8, isCentred: true, border: 1),
            Format(font: 0, fill: 9, isCentred: true, border: 1),
            Format(font: 0, fill: 10, isCentred: true, border: 1),
            Format(font: 0, fill: 0, border: 1)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
        new DifferentialFormats(Differential(Green), Differential(Amber), Differential(Red)) { Count = 3 });

    private static Font Font(string colour, int size, bool isBold = false)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Yu Gothic" });
        return font;
    }

    private static Fill Fill(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
    { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
        new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Line() => new() { Rgb = "FFB9C0C7" };

    // Text is formatted as text (49) with a quote prefix: what begins with "=" stays text, also once it is edited.
    private static CellFormat Format(
        uint font, uint fill, bool wrap = false, bool isCentred = false, uint border = 0, bool isText = false) =>
        new(new Alignment
        {
            WrapText = wrap,
            Vertical = isCentred ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = isCentred ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.General,
        })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            NumberFormatId = isText ? 49u : 0u,
            QuotePrefix = isText ? true : null,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = isText,
        };

    private static DifferentialFormat Differential(string colour) => new(
        new Fill(new PatternFill(new BackgroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }));
}
