using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>A workbook in a person's hands: cells are typed over, rows sorted, columns moved, parts added.</summary>
internal sealed class TestBook
{
    private static readonly XNamespace Ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XDocument> _sheets = new(StringComparer.Ordinal);

    public TestBook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            _parts[entry.FullName] = copy.ToArray();
        }
    }

    public const string HowTo = "xl/worksheets/sheet1.xml", Grid = "xl/worksheets/sheet2.xml",
        Products = "xl/worksheets/sheet3.xml", Hidden = "xl/worksheets/sheet4.xml";

    public IReadOnlyDictionary<string, byte[]> Parts => _parts;

    public int LastRow => Data(Grid).Elements(Ns + "row").Select(RowOf).Max();

    public void SetPart(string name, byte[] content) => _parts[name] = content;

    public void RemovePart(string name) => _parts.Remove(name);

    public void ReplaceIn(string part, string old, string replacement)
    {
        var text = Encoding.UTF8.GetString(_parts[part]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _parts[part] = Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public XDocument Sheet(string part)
    {
        if (!_sheets.TryGetValue(part, out var sheet))
            _sheets[part] = sheet = XDocument.Load(new MemoryStream(_parts[part]));
        return sheet;
    }

    public XElement Data(string part) => Sheet(part).Root!.Element(Ns + "sheetData")!;

    /// <summary>Number of the column with a hidden id.</summary>
    public int ColumnOf(string id) => Cells(Grid, 1).Single(c => c.Text == "yui:" + id).Column;

    /// <summary>Number of the row with a hidden id.</summary>
    public int RowOfId(string id) => Data(Grid).Elements(Ns + "row").First(
        r => r.Elements(Ns + "c").Any(c => c.Value == id)).Attribute("r") is { } n ? int.Parse(n.Value, CultureInfo.InvariantCulture) : 0;

    public IEnumerable<(int Column, string Text)> Cells(string part, int row) =>
        Row(part, row).Elements(Ns + "c").Select(c => (ColumnOf(c), c.Value));

    public string Text(string part, int row, int column) =>
        Cells(part, row).FirstOrDefault(c => c.Column == column).Text ?? "";

    /// <summary>Types a text.</summary>
    public void Type(string part, int row, int column, string text) => Put(
        part, row, column, "inlineStr", new XElement(Ns + "is", new XElement(Ns + "t",
            new XAttribute(XNamespace.Xml + "space", "preserve"), ExcelText.Encode(text))));

    /// <summary>Types a number.</summary>
    public void Type(string part, int row, int column, decimal number) => Put(
        part, row, column, "n", new XElement(Ns + "v", number.ToString(CultureInfo.InvariantCulture)));

    public void Put(string part, int row, int column, string type, params XElement[] content)
    {
        var cell = Cell(part, row, column);
        cell.RemoveNodes();
        cell.SetAttributeValue("t", type);
        cell.Add(content);
    }

    public void Clear(string part, int row, int column)
    {
        var cell = Cell(part, row, column);
        cell.RemoveNodes();
        cell.SetAttributeValue("t", null);
    }

    public static XElement Element(string name, string value) => new(Ns + name, value);

    /// <summary>Puts the rows below the headings into another order.</summary>
    public void OrderRows(Func<IReadOnlyList<int>, IEnumerable<int>> order)
    {
        var rows = Data(Grid).Elements(Ns + "row").Where(r => RowOf(r) > 3).ToDictionary(RowOf);
        var numbers = rows.Keys.Order().ToList();
        foreach (var row in rows.Values) row.Remove();
        var place = 3;
        foreach (var number in order(numbers))
        {
            place++;
            Data(Grid).Add(Renumbered(new XElement(rows[number]), place));
        }
    }

    /// <summary>Puts the columns into another order; 0 is an empty column.</summary>
    public void OrderColumns(IReadOnlyList<int> order)
    {
        foreach (var row in Data(Grid).Elements(Ns + "row"))
        {
            var cells = row.Elements(Ns + "c").ToDictionary(ColumnOf);
            row.RemoveNodes();
            for (var i = 0; i < order.Count; i++)
            {
                if (!cells.TryGetValue(order[i], out var cell)) continue;
                cell.SetAttributeValue("r", CellAddress.Of(i + 1, RowOf(row)));
                row.Add(cell);
            }
        }
    }

    /// <summary>Adds a copy of a row at the end.</summary>
    public int CopyRow(int row)
    {
        var number = LastRow + 1;
        Data(Grid).Add(Renumbered(new XElement(Row(Grid, row)), number));
        return number;
    }

    public void Merge(string range)
    {
        var root = Sheet(Grid).Root!;
        var merges = root.Element(Ns + "mergeCells");
        if (merges is null) root.Element(Ns + "autoFilter")!.AddAfterSelf(merges = new XElement(Ns + "mergeCells"));
        merges.Add(new XElement(Ns + "mergeCell", new XAttribute("ref", range)));
    }

    /// <summary>Moves all texts into the shared table, as Excel and LibreOffice do on saving.</summary>
    public void ShareStrings()
    {
        var strings = new List<string>();
        foreach (var part in new[] { HowTo, Grid, Products, Hidden })
        {
            foreach (var cell in Data(part).Descendants(Ns + "c").Where(c => (string?)c.Attribute("t") == "inlineStr"))
            {
                strings.Add(cell.Value);
                cell.RemoveNodes();
                cell.SetAttributeValue("t", "s");
                cell.Add(new XElement(Ns + "v", strings.Count - 1));
            }
        }

        var table = new XElement(Ns + "sst", strings.Select((s, i) => new XElement(Ns + "si", i % 2 == 0
            ? [new XElement(Ns + "t", s)]
            : new[]
            {
                new XElement(Ns + "r", new XElement(Ns + "t", s[..(s.Length / 2)])),
                new XElement(Ns + "r", new XElement(Ns + "t", s[(s.Length / 2)..])),
                new XElement(Ns + "rPh", new XElement(Ns + "t", "フリガナ")),
            })));
        _parts["xl/sharedStrings.xml"] = Encoding.UTF8.GetBytes(table.ToString(SaveOptions.DisableFormatting));
        ReplaceIn("xl/_rels/workbook.xml.rels", "</Relationships>",
            "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    }

    public byte[] Save()
    {
        foreach (var (part, sheet) in _sheets)
            _parts[part] = Encoding.UTF8.GetBytes(sheet.ToString(SaveOptions.DisableFormatting));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private XElement Row(string part, int row) => Data(part).Elements(Ns + "row").Single(r => RowOf(r) == row);

    private XElement Cell(string part, int row, int column)
    {
        var (line, address) = (Row(part, row), CellAddress.Of(column, row));
        var cell = line.Elements(Ns + "c").FirstOrDefault(c => (string?)c.Attribute("r") == address);
        if (cell is null) line.Add(cell = new XElement(Ns + "c", new XAttribute("r", address)));
        return cell;
    }

    private static XElement Renumbered(XElement row, int number)
    {
        row.SetAttributeValue("r", number);
        foreach (var cell in row.Elements(Ns + "c")) cell.SetAttributeValue("r", CellAddress.Of(ColumnOf(cell), number));
        return row;
    }

    private static int RowOf(XElement row) => int.Parse(row.Attribute("r")!.Value, CultureInfo.InvariantCulture);

    private static int ColumnOf(XElement cell) => CellAddress.Parse(cell.Attribute("r")!.Value)!.Value.Column;
}
