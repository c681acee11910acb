using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class SheetBookWriteTests
{
    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Write_Uc4_PassesTheFormatsOwnValidator(Language language)
    {
        using var book = new MemoryStream(Books.Of(Sheets.Uc4Answered(), language));
        using var document = SpreadsheetDocument.Open(book, isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(f => $"{f.Path?.XPath}: {f.Description}").Take(10).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Write_Twice_GivesEqualBytes() => Assert.Equal(
        Books.Of(Sheets.Uc4Answered(), Language.Japanese), Books.Of(Sheets.Uc4Answered(), Language.Japanese));

    [Theory]
    [InlineData("=HYPERLINK(\"https://attacker.example\")")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|'/C calc'!A0")]
    public void FormulaInjection_NoteOfAVendor_IsWrittenAsText(string note)
    {
        var (row, cell) = Sheets.Cells(Sheets.Uc4).First();
        var answers = SheetAnswers.None.With(Sheets.Alpha)
            .With(row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.Full, note, null));
        using var zip = new ZipArchive(new MemoryStream(Books.Of(Sheets.Uc4.With(answers), Language.English)));
        var written = 0;
        foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            var xml = XDocument.Load(stream);
            Assert.DoesNotContain(xml.Descendants(), e => e.Name.LocalName == "f");
            written += xml.Descendants().Count(e => e.Name.LocalName == "c" && e.Value == note
                && (string?)e.Attribute("t") == "inlineStr");
        }

        Assert.Equal(2, written);
    }

    [Fact]
    public void Write_TooManyProducts_IsRefusedWithTheRemedy()
    {
        var answers = SheetAnswers.None;
        for (var i = 0; i <= SheetBook.ProductsMax; i++) answers = answers.With(new SheetProduct($"p{i}", null, null, null));
        var refused = SheetBook.Write(new MemoryStream(), Sheets.Uc4.With(answers), new(Language.Japanese));
        Assert.Equal("SHEET-41", refused.Error?.Code);
        Assert.Contains("--product", refused.Error!.Safe.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Filter_HoldsItsRowsAndPhasesAlone()
    {
        var options = new SheetBookOptions(Language.English)
        {
            Filter = new SheetFilter { Points = ["KP-19"], Phases = [LifecyclePhase.Disposal] },
            Products = ["beta"],
        };
        using var book = new MemoryStream();
        var written = SheetBook.Write(book, Sheets.Uc4Answered(), options);
        Assert.Equal(Sheets.Uc4.Rows.Count(r => r.PointId == "KP-19"), written.Value);
    }
}
