using System.Diagnostics;
using System.Text.Json;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>A vendor fills in the workbook with LibreOffice, sorts it, moves a column, adds others, and saves.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly EvaluationSheet Answered = Sheets.Uc4Answered();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-office");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public async Task Import_AfterSortingAndMovingInLibreOffice_LosesNothing(Language language)
    {
        var cells = Sheets.Cells(Answered).Where((_, i) => i % 5 == 0).Select(c => (c.Row, c.Cell.Phase)).ToList();
        var typed = new List<object[]>();
        var expected = Answered.Answers;
        for (var i = 0; i < cells.Count; i++)
        {
            var key = cells[i].Row.Key(cells[i].Phase, Sheets.Beta);
            var word = SheetWords.Phase.WordOf(key.Phase);
            SheetLevel[] levels = [SheetLevel.Full, SheetLevel.Part, SheetLevel.None];
            var (level, note) = (levels[i % 3], $"=注 {i}, \"引用\" & <印>");
            typed.Add([key.Row, $"level/{word}/beta", i % 4 == 0 ? "formula" : "number", i % 4 == 0 ? $"={(int)level}+0" : (int)level]);
            typed.Add([key.Row, $"note/{word}/beta", "text", note]);
            expected = expected.With(key, expected.At(key.Row, key.Phase, "beta") with { Level = level, Note = note });
        }

        var edited = await Edited(Books.Of(Answered, language), typed);
        AssertRearranged(new TestBook(edited));
        var import = SheetImporter.Read(edited, Answered);
        Assert.Empty(import.Problems);
        Assert.Equal(Answered.Rows.Count, import.RowCount);
        SheetFileTests.AssertSame(expected, import.Answers);
    }

    [Fact]
    public async Task Import_BadCellsTypedInLibreOffice_AreNamedWhereTheyStandNow()
    {
        var cells = Sheets.Cells(Answered).Where(c => c.Cell.Phase == LifecyclePhase.Manufacture).Take(5).ToList();
        object[] Typed(int i, string kind, object value) => [cells[i].Row.Id, "level/manufacture/alpha", kind, value];
        var edited = await Edited(
            Books.Of(Answered, Language.Japanese),
            [
                Typed(0, "formula", "=1/0"), Typed(1, "date", 46300), Typed(2, "text", "実施済み"), Typed(3, "number", 7),
            ]);
        var import = SheetImporter.Read(edited, Answered);
        Assert.Equal(
            ["XLSX-30", "XLSX-31", "XLSX-32", "XLSX-33"], import.Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
        var book = new TestBook(edited);
        foreach (var (i, code) in new[] { (0, "XLSX-33"), (1, "XLSX-32"), (2, "XLSX-31"), (3, "XLSX-30") })
        {
            var problem = import.Problems.Single(p => p.Code == code);
            Assert.StartsWith("評価シート!", problem.Place, StringComparison.Ordinal);
            var at = CellAddress.Parse(problem.Place.AsSpan("評価シート!".Length))!.Value;
            Assert.Equal(cells[i].Row.Id, IdIn(book, at.Row));
        }

        Assert.Empty(import.Changes);
    }

    // The editing did take place: other order of rows, the point's column in second place, a column without an id.
    private static void AssertRearranged(TestBook book)
    {
        var ids = Enumerable.Range(4, Answered.Rows.Count).Select(r => Texts(book, r).GetValueOrDefault(1)).ToList();
        Assert.Equal(Answered.Rows.Select(r => r.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.NotEqual(Answered.Rows.Select(r => r.Id), ids);
        Assert.Equal("yui:point", Texts(book, 1)[2]);
        Assert.False(Texts(book, 1).ContainsKey(5));
    }

    private static string IdIn(TestBook book, int row) => Texts(book, row)[1];

    // The edited workbook holds shared strings, and its first sheet is the one that was added.
    private static Dictionary<int, string> Texts(TestBook book, int row)
    {
        var strings = book.Sheet("xl/sharedStrings.xml").Root!.Elements().Select(e => e.Value).ToList();
        return book.Cells("xl/worksheets/sheet3.xml", row).Where(c => c.Column <= 10 && c.Text.Length > 0)
            .ToDictionary(c => c.Column, c => strings[int.Parse(c.Text, System.Globalization.CultureInfo.InvariantCulture)]);
    }

    private async Task<byte[]> Edited(byte[] book, List<object[]> typed)
    {
        string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllBytesAsync(Path("in.xlsx"), book, cancellation);
        await File.WriteAllTextAsync(Path("typed.json"), JsonSerializer.Serialize(typed), cancellation);
        var script = System.IO.Path.Combine(
            Samples.Root, "tests", "Unit", "Workbench.Tests", "Sheet", "libreoffice_edit.py");
        var start = new ProcessStartInfo(
            "/usr/bin/python3", [script, Path("in.xlsx"), Path("out.xlsx"), Path("profile"), Path("typed.json")])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = _folder.FullName;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, error);
        return await File.ReadAllBytesAsync(Path("out.xlsx"), cancellation);
    }
}
