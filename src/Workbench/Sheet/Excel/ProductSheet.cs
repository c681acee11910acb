using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using XlView = DocumentFormat.OpenXml.Spreadsheet.SheetView;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Writes the sheet of products: the id is fixed, the rest is for the vendor to fill in.</summary>
internal static class ProductSheet
{
    public static void Write(WorksheetPart part, BookContent content)
    {
        var language = content.Options.Language;
        var views = new SheetViews(new XlView { WorkbookViewId = 0, ShowGridLines = false });
        using var grid = new GridWriter(part, views, [(22, false), (30, false), (36, false), (14, false)]);
        grid.Row();
        foreach (var heading in BookWords.ProductHeadings) grid.Text(heading.In(language), BookStyle.Head);
        foreach (var product in content.Products)
        {
            grid.Row();
            grid.Text(product.Id, BookStyle.Fixed);
            foreach (var text in new[] { product.Maker, product.Name, product.Version })
            {
                if (text is null) grid.Empty(BookStyle.Text);
                else grid.Text(text, BookStyle.Text);
            }
        }

        grid.EndRows();
    }
}
