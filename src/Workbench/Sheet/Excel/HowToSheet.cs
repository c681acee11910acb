using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuimori.Kernel.Text;
using XlView = DocumentFormat.OpenXml.Spreadsheet.SheetView;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Writes the sheet that explains how to fill in, with the legend.</summary>
internal static class HowToSheet
{
    private const int TextWidth = 100;

    public static void Write(WorksheetPart part, BookContent content)
    {
        var language = content.Options.Language;
        var views = new SheetViews(new XlView { WorkbookViewId = 0, ShowGridLines = false });
        using var grid = new GridWriter(part, views, [(22, false), (TextWidth, false)]);
        grid.Row(height: 24);
        grid.Text(Title.In(language), BookStyle.Title);
        grid.Row();
        foreach (var (head, text) in BookWords.Guide(content.Sheet))
        {
            grid.Row(height: RowHeight.Of([(text.In(language), TextWidth)]) + 4);
            grid.Text(head.In(language), StyleOf(head));
            grid.Text(text.In(language), BookStyle.Legend);
        }

        grid.EndRows();
        grid.After(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        grid.After(new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
    }

    private static LocalisedText Title { get; } =
        new("IoTセキュリティリスク対策評価シート", "IoT security risk and countermeasure evaluation sheet");

    private static BookStyle StyleOf(LocalisedText head) => head.En switch
    {
        "10" => BookStyle.Good,
        "5" => BookStyle.Partly,
        "0" => BookStyle.Bad,
        "n/a" or "Empty" => BookStyle.Level,
        "Grey cells" => BookStyle.Fixed,
        _ => BookStyle.LegendHead,
    };
}
