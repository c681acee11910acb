using System.Text.Json;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Tests.Tables;

public sealed class TableTextTests
{
    [Fact]
    public void Csv_CellWithCommaQuoteAndLine_IsQuoted() =>
        Assert.Equal("No.,名\r\n1,\"a, \"\"b\"\"\nc\"\r\n", TableText.Csv([Table("a, \"b\"\nc")], Language.Japanese));

    /// <summary>CSV injection: a spreadsheet must not run what a System file names.</summary>
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void CsvInjection_CellThatWouldBeAFormula_IsText(string cell)
    {
        var line = TableText.Csv([Table(cell)], Language.English).Split("\r\n")[1];

        Assert.Contains("'" + cell[0], line, StringComparison.Ordinal);
    }

    /// <summary>Markup injection: a page that renders the Markdown must not make a tag, an image or a row of a name.</summary>
    [Fact]
    public void MarkdownInjection_CellWithMarkup_IsText()
    {
        var text = TableText.Markdown([Table("<img src=x> | ![i](http://x)\n| 2 | 3 |")], Language.English);

        Assert.Equal(5, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("| 1 | &lt;img src=x> \\| !\\[i](http://x) \\| 2 \\| 3 \\| |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HasNumbersAsNumbersAndTextsInBothLanguages()
    {
        using var json = JsonDocument.Parse(TableText.ToJson([Table("x")]));

        var table = json.RootElement.GetProperty("tables")[0];
        var row = table.GetProperty("rows")[0];
        Assert.Equal("4-9", table.GetProperty("id").GetString());
        Assert.Equal(1, row.GetProperty("no").GetInt32());
        Assert.Equal(("x", "x!"), (row.GetProperty("name").GetProperty("ja").GetString(), row.GetProperty("name").GetProperty("en").GetString()));
    }

    private static DesignTable Table(string cell) => new(
        "4-9", new("題", "Title"),
        [new TableColumn("no", new("No.", "No."), IsNumber: true), new TableColumn("name", new("名", "Name"))],
        [[LocalisedText.Same("1"), cell == "x" ? new LocalisedText("x", "x!") : LocalisedText.Same(cell)]],
        [LocalisedText.Same("※")]);
}
