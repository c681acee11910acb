using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using XlView = DocumentFormat.OpenXml.Spreadsheet.SheetView;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>A table for a workbook of results.</summary>
/// <param name="Name">Name of its sheet, at most 31 characters without <c>[]:*?/\</c>.</param>
/// <param name="Headings">Headings with the width of their columns, in characters.</param>
/// <param name="Rows">Cells: text, whole numbers, or null for nothing.</param>
public sealed record BookTable(
    string Name, IReadOnlyList<(string Text, int Width)> Headings, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>Writes tables of results as a workbook that is read, not filled in.</summary>
public static class TableBook
{
    /// <summary>Writes the tables, a sheet each. Equal input gives equal bytes; text is never a formula.</summary>
    public static void Write(Stream output, IReadOnlyList<BookTable> tables)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = BookStyles.Make();
            var sheets = new Sheets();
            for (var i = 0; i < tables.Count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
                Write(workbook.AddNewPart<WorksheetPart>(id), tables[i], isFirst: i == 0);
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = tables[i].Name,
                    SheetId = (uint)i + 1,
                    Id = id,
                });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        FixedZip.Copy(package, output);
    }

    private static void Write(WorksheetPart part, BookTable table, bool isFirst)
    {
        var views = new SheetViews(new XlView(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
            TabSelected = isFirst,
        });
        using var grid = new GridWriter(part, views, table.Headings.Select(h => (h.Width, false)));
        grid.Row();
        foreach (var (text, _) in table.Headings) grid.Text(text, BookStyle.Head);
        foreach (var row in table.Rows)
        {
            grid.Row(height: RowHeight.Of(row.Zip(table.Headings, (c, h) => (c as string ?? "", h.Width))));
            foreach (var cell in row) Cell(grid, cell);
        }

        var last = grid.RowNumber;
        grid.EndRows();
        grid.After(new AutoFilter { Reference = $"A1:{CellAddress.Of(table.Headings.Count, last)}" });
        grid.After(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        grid.After(new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
    }

    private static void Cell(GridWriter grid, object? cell)
    {
        if (cell is SheetLevel level && level != SheetLevel.NotApplicable)
            grid.Number((int)level, level switch
            {
                SheetLevel.Full => BookStyle.Good,
                SheetLevel.Part => BookStyle.Partly,
                _ => BookStyle.Bad,
            });
        else if (cell is int number) grid.Number(number, BookStyle.Number);
        else if (cell is null) grid.Empty(BookStyle.Open);
        else grid.Text($"{cell}", BookStyle.Legend);
    }
}
