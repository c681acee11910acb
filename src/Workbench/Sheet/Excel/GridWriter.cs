using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Writes one worksheet cell by cell, without holding it in memory.</summary>
internal sealed class GridWriter : IDisposable
{
    private readonly OpenXmlWriter _writer;
    private bool _inRow;
    private int _row;
    private int _column;

    public GridWriter(
        WorksheetPart part, SheetViews? views, IEnumerable<(int Width, bool IsHidden)> columns, bool isFitted = true)
    {
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartElement(new Worksheet());
        if (isFitted) _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        if (views is not null) _writer.WriteElement(views);
        _writer.WriteStartElement(new Columns());
        var number = 0u;
        foreach (var (width, isHidden) in columns)
        {
            number++;
            _writer.WriteElement(new Column
            {
                Min = number,
                Max = number,
                Width = width,
                CustomWidth = true,
                Hidden = isHidden ? true : null,
            });
        }

        _writer.WriteEndElement();
        _writer.WriteStartElement(new SheetData());
    }

    /// <summary>The row that is being written, from 1.</summary>
    public int RowNumber => _row;

    /// <summary>Begins the next row.</summary>
    public void Row(bool isHidden = false, double? height = null)
    {
        EndRow();
        (_inRow, _row, _column) = (true, _row + 1, 0);
        var row = new Row { RowIndex = (uint)_row };
        if (isHidden) row.Hidden = true;
        if (height is not null) (row.Height, row.CustomHeight) = (height, true);
        _writer.WriteStartElement(row);
    }

    /// <summary>A text; never a formula, whatever it begins with.</summary>
    public void Text(string text, BookStyle style)
    {
        var cell = Next(style);
        if (text.Length == 0)
        {
            _writer.WriteElement(cell);
            return;
        }

        cell.DataType = CellValues.InlineString;
        var content = new Text(ExcelText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve };
        cell.InlineString = new InlineString(content);
        _writer.WriteElement(cell);
    }

    /// <summary>A whole number.</summary>
    public void Number(int number, BookStyle style)
    {
        var cell = Next(style);
        cell.CellValue = new CellValue(number);
        _writer.WriteElement(cell);
    }

    /// <summary>An empty cell.</summary>
    public void Empty(BookStyle style) => _writer.WriteElement(Next(style));

    /// <summary>Ends the rows; what follows them in the format's order comes after.</summary>
    public void EndRows()
    {
        EndRow();
        _writer.WriteEndElement();
    }

    /// <summary>An element after the rows.</summary>
    public void After(OpenXmlElement element) => _writer.WriteElement(element);

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.Dispose();
    }

    private Cell Next(BookStyle style) => new()
    {
        CellReference = CellAddress.Of(++_column, _row),
        StyleIndex = (uint)style,
    };

    private void EndRow()
    {
        if (_inRow) _writer.WriteEndElement();
        _inRow = false;
    }
}
