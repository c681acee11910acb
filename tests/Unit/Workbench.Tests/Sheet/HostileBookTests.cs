using System.IO.Compression;
using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>Workbooks from somebody who means harm, or that are none.</summary>
public sealed class HostileBookTests
{
    private static readonly EvaluationSheet Sheet = Sheets.Uc4Answered();

    private static readonly byte[] Exported = Books.Of(Sheet, Language.English, new SheetFilter { Points = ["KP-19"] });

    private readonly TestBook _book = new(Exported);

    [Theory]
    [InlineData("", "XLSX-01")]
    [InlineData("row,level\n1,10\n", "XLSX-01")]
    [InlineData("PK", "XLSX-05")]
    [InlineData("PK\u0003\u0004 not a zip at all", "XLSX-05")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "XLSX-02")]
    public void File_ThatIsNoWorkbook_IsRefused(string content, string code) =>
        Expect(code, Encoding.Latin1.GetBytes(content));

    [Fact]
    public void File_ZipOfSomethingElse_IsRefused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("word/document.xml").Open().Dispose();
        Expect("XLSX-01", bytes.ToArray());
    }

    [Fact]
    public void Macro_Project_IsRefused()
    {
        _book.SetPart("xl/vbaProject.bin", [1, 2, 3]);
        Expect("XLSX-03", _book.Save());
    }

    [Fact]
    public void Macro_ContentType_IsRefused()
    {
        _book.ReplaceIn(
            "[Content_Types].xml", "spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml");
        Expect("XLSX-03", _book.Save());
    }

    [Fact]
    public void ZipBomb_SharedStringsOfSpaces_IsRefusedBeforeItFillsMemory()
    {
        _book.ShareStrings();
        var bomb = new byte[100 * 1024 * 1024];
        Array.Fill(bomb, (byte)' ');
        "<sst>"u8.CopyTo(bomb);
        _book.SetPart("xl/sharedStrings.xml", bomb);
        Expect("XLSX-04", _book.Save());
    }

    [Fact]
    public void ZipBomb_OfManyParts_IsRefused()
    {
        for (var i = 0; i < 1100; i++) _book.SetPart($"xl/media/{i}.png", []);
        Expect("XLSX-04", _book.Save());
    }

    [Fact]
    public void FileTooLarge_IsRefused() => Expect("XLSX-04", new byte[SheetImporter.BytesMax + 1]);

    [Fact]
    public void ExternalEntity_InASheet_IsRefusedAndNothingIsRead()
    {
        var text = Encoding.UTF8.GetString(_book.Parts["xl/workbook.xml"]);
        var at = text.IndexOf("?>", StringComparison.Ordinal) + 2;
        var hostile = text[..at] + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text[at..];
        _book.SetPart("xl/workbook.xml", Encoding.UTF8.GetBytes(hostile));
        Assert.DoesNotContain("root:", Expect("XLSX-05", _book.Save()).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void BillionLaughs_InSharedStrings_IsRefused()
    {
        _book.ShareStrings();
        _book.SetPart("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(
            "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"));
        Expect("XLSX-05", _book.Save());
    }

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("xl\\worksheets\\sheet9.xml")]
    [InlineData("C:/x.xml")]
    public void PathTrick_PartName_IsRefused(string name)
    {
        _book.SetPart(name, [1]);
        Expect("XLSX-07", _book.Save());
    }

    [Fact]
    public void TwoPartsOfOneName_IsRefused()
    {
        using var bytes = new MemoryStream();
        bytes.Write(_book.Save());
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            zip.CreateEntry("xl/worksheets/SHEET2.xml").Open().Dispose();
        Expect("XLSX-07", bytes.ToArray());
    }

    [Fact]
    public void SharedString_OutOfTheTable_IsAnErrorOfItsCell()
    {
        var (row, cell) = Sheets.Cells(Sheet).First(c => c.Row.PointId == "KP-19");
        var column = _book.ColumnOf($"note/{SheetWords.Phase.WordOf(cell.Phase)}/alpha");
        _book.Put(TestBook.Grid, _book.RowOfId(row.Id), column, "s", TestBook.Element("v", "999999"));
        Assert.Equal(
            $"Evaluation sheet!{CellAddress.Of(column, _book.RowOfId(row.Id))}", Expect("XLSX-33", _book.Save()).Place);
    }

    [Fact]
    public void Rows_TooMany_IsRefused()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 70_000; i++) rows.Append("<x:row><x:c><x:v>1</x:v></x:c></x:row>");
        _book.ReplaceIn(TestBook.Grid, "</x:sheetData>", rows.Append("</x:sheetData>").ToString());
        Expect("XLSX-11", _book.Save());
    }

    [Fact]
    public void Cells_TooMany_AreRefused()
    {
        var row = "<x:row>" + string.Concat(Enumerable.Repeat("<x:c><x:v>1</x:v></x:c>", 1000)) + "</x:row>";
        _book.ReplaceIn(
            TestBook.Products, "</x:sheetData>", string.Concat(Enumerable.Repeat(row, 2001)) + "</x:sheetData>");
        Expect("XLSX-12", _book.Save());
    }

    [Fact]
    public void MergedRanges_UponEachOther_AreRefusedSoon()
    {
        for (var i = 0; i < 20_000; i++) _book.Merge("A1:XFD1048576");
        Expect("XLSX-12", _book.Save());
    }

    [Fact]
    public void Truncated_AtAnyPlace_IsRefusedOrRead()
    {
        for (var length = 0; length < Exported.Length; length += 997)
        {
            var import = SheetImporter.Read(Exported[..length], Sheet);
            Assert.False(import.IsOk);
        }
    }

    [Fact]
    public void Format_Newer_IsRefused()
    {
        _book.Type(TestBook.Hidden, 1, 2, "2");
        Expect("XLSX-10", _book.Save());
    }

    [Fact]
    public void System_Other_IsRefused()
    {
        _book.Type(TestBook.Hidden, 2, 2, "other-home");
        Assert.Equal("other-home", Expect("XLSX-09", _book.Save()).Came);
    }

    [Fact]
    public void EvaluationSheet_Deleted_IsRefused()
    {
        foreach (var row in _book.Data(TestBook.Grid).Elements().ToList()) row.Remove();
        Expect("XLSX-08", _book.Save());
    }

    [Fact]
    public void EvaluationSheet_Copied_IsRefusedWithBothNames()
    {
        _book.SetPart(TestBook.Products, _book.Parts[TestBook.Grid]);
        Assert.Contains("Evaluation sheet, Products", Expect("XLSX-13", _book.Save()).Came, StringComparison.Ordinal);
    }

    [Fact]
    public void ExternalLink_InTheWorkbook_IsARemarkAndNeverFollowed()
    {
        _book.ReplaceIn("xl/_rels/workbook.xml.rels", "</Relationships>",
            "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>");
        var import = SheetImporter.Read(_book.Save(), Sheet);
        Assert.Equal("XLSX-35", Assert.Single(import.Problems).Code);
        Assert.True(import.IsOk);
    }

    private static SheetProblem Expect(string code, byte[] bytes)
    {
        var import = SheetImporter.Read(bytes, Sheet);
        var problem = Assert.Single(import.Problems);
        Assert.Equal(code, problem.Code);
        Assert.True(problem.IsError);
        Assert.Empty(import.Changes);
        Assert.Same(Sheet.Answers.Answers, import.Answers.Answers);
        return problem;
    }
}
