using System.Globalization;
using System.Text;
using System.Xml;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>Reads worksheets: shared and inline strings, values of formulas, merged ranges.</summary>
internal sealed class GridReader(BookPackage package, IReadOnlyList<string> strings, IReadOnlySet<int> dates)
{
    // Thousands of rows say the same: each text is kept once.
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private int _cells;

    public BookGrid Read(string name, string part)
    {
        var grid = new BookGrid(name);
        using var reader = package.Read(part);
        var (row, column) = (0, 0);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "row":
                    (row, column) = (RowNumber(reader, row), 0);
                    break;
                case "c":
                    var at = CellAddress.Parse(reader.GetAttribute("r"));
                    (column, row) = at ?? (column + 1, Math.Max(row, 1));
                    if (column > CellAddress.ColumnMax) break;
                    if (Cell(reader) is { } cell) Add(grid, row, column, cell);
                    break;
                case "mergeCell" when grid.Merges.Count < BookLimits.MergesMax:
                    if (Range(reader.GetAttribute("ref")) is { } range) grid.Merge(range);
                    break;
            }
        }

        return grid;
    }

    private void Add(BookGrid grid, int row, int column, BookCell cell)
    {
        if (++_cells > BookLimits.CellsMax)
        {
            throw BookRefusal.Of(
                12, new("セルが多すぎます。", "There are too many cells."),
                new("余分なシートと、表の外の余分な内容を消してください。", "Delete extra sheets, and what stands outside the table."),
                grid.Name);
        }

        grid.Add(row, column, cell);
    }

    private static int RowNumber(XmlReader reader, int before) =>
        int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= CellAddress.RowMax
            ? number
            : before + 1;

    private static MergedRange? Range(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length != 2 || CellAddress.Parse(parts[0]) is not { } from
            || CellAddress.Parse(parts[1]) is not { } to) return null;
        return new MergedRange(
            Math.Min(from.Column, to.Column), Math.Min(from.Row, to.Row), Math.Max(from.Column, to.Column),
            Math.Max(from.Row, to.Row));
    }

    private BookCell? Cell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var s) ? s : 0;
        if (reader.IsEmptyElement) return null;
        var depth = reader.Depth;
        string? value = null, formula = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "v") value = Content(reader);
            else if (reader.LocalName == "f") formula = Content(reader);
            else if (reader.LocalName == "is") value = SharedStrings.Item(reader);
        }

        if (value is null or "")
            return formula is null ? null : new BookCell(CellKind.Unvalued, "=" + formula, formula);
        return type switch
        {
            "s" => Shared(value, formula),
            "inlineStr" => Text(value, formula),
            "str" => Text(ExcelText.Decode(value), formula),
            "b" => new BookCell(CellKind.Boolean, value == "1" ? "TRUE" : "FALSE", formula),
            "e" => new BookCell(CellKind.Error, value, formula),
            "d" => new BookCell(CellKind.Date, value, formula),
            _ => new BookCell(dates.Contains(style) ? CellKind.Date : CellKind.Number, value, formula),
        };
    }

    private BookCell? Text(string value, string? formula)
    {
        if (value.Length == 0) return null;
        if (_texts.TryGetValue(value, out var known)) return new BookCell(CellKind.Text, known, formula);
        _texts.Add(value);
        return new BookCell(CellKind.Text, value, formula);
    }

    private BookCell? Shared(string value, string? formula) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
            ? Text(strings[index], formula)
            : new BookCell(CellKind.Error, "#STRING!", formula);

    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, text) = (reader.Depth, new StringBuilder());
        while (reader.Read() && reader.Depth > depth)
        {
            if (text.Length <= BookLimits.CellLengthMax && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        }

        return text.ToString();
    }
}
