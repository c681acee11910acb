using System.Xml.Linq;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Csv;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Exchange.Markdown;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class TableExportTests
{
    private static SystemModel Rich => Samples.Ok(SystemFile.Read(Exchanges.FileOf("rich.system.yaml")));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    [InlineData("\t=1")]
    public void FormulaInjection_Cell_IsGuarded(string text)
    {
        var cell = CsvWriter.Cell(text, out var isGuarded);

        Assert.True(isGuarded);
        Assert.Equal($"\"'{text}\"", cell);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void Cell_Rfc4180_QuotesWhatItMust(string text, string expected)
    {
        Assert.Equal(expected, CsvWriter.Cell(text, out var isGuarded));
        Assert.False(isGuarded);
    }

    [Fact]
    public void Csv_Uc4_HasARowForEachRiskAndEqualColumns()
    {
        var model = Samples.Uc4();
        var text = Exchanges.Export(ExportFormat.Csv, model, Language.Japanese).Text;
        var rows = Rows(text);

        Assert.Equal('\uFEFF', text[0]);
        Assert.Equal(Exchanges.Analyse(model).Risks.Count + 1, rows.Count);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
    }

    [Fact]
    public void FormulaInjection_ComponentName_IsGuardedAndListed()
    {
        var export = Exchanges.Export(ExportFormat.Csv, Rich);

        Assert.Contains("'=cmd|", export.Text, StringComparison.Ordinal);
        Assert.Contains(export.Losses, l => l.Field == "(cell)");
    }

    [Fact]
    public void Markdown_SignsInNames_StayText()
    {
        var text = Exchanges.Export(ExportFormat.Markdown, Rich).Text;

        Assert.Contains(@"Cloud &lt;b>\|x\|&lt;/b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        foreach (var table in text.Split("\n\n").Where(t => t.StartsWith('|')))
        {
            var widths = table.TrimEnd('\n').Split('\n').Select(l => l.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|')).Distinct();
            Assert.Single(widths);
        }
    }

    [Theory]
    [InlineData("![x](http://evil)", @"\!\[x\](http://evil)")]
    [InlineData("<script>", "&lt;script>")]
    [InlineData("a|b", @"a\|b")]
    public void Escape_MarkdownOfOthers_IsHarmless(string text, string expected) =>
        Assert.Equal(expected, MarkdownWriter.Escape(text));

    [Fact]
    public void JUnit_Rich_FailsWhatIsOpenAndSkipsWhatIsSetAside()
    {
        var xml = XDocument.Parse(Exchanges.Export(ExportFormat.JUnit, Rich).Text);
        XElement Case(string start) => xml.Descendants("testcase").Single(c => c.Attribute("name")!.Value.StartsWith(start, StringComparison.Ordinal));

        Assert.Empty(Case("overdose@pump").Elements());
        Assert.Equal("undecided", Case("wobble@gw-c").Element("failure")!.Attribute("type")!.Value);
        Assert.NotNull(Case("old-worry@gw").Element("skipped"));
        Assert.Equal("function-not-working", Case("FR-3").Element("failure")!.Attribute("type")!.Value);
        Assert.Equal(xml.Descendants("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture), xml.Root!.Attribute("tests")!.Value);
        Assert.Equal(xml.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture), xml.Root!.Attribute("failures")!.Value);
    }

    [Fact]
    public void JUnit_DecisionPastItsDay_IsExpired()
    {
        var text = Exchanges.TextOf("rich.system.yaml").Replace("until: 2031-05-06", "until: 2020-05-06", StringComparison.Ordinal);
        var xml = XDocument.Parse(Exchanges.Export(ExportFormat.JUnit, Samples.Ok(Samples.Parse(text))).Text);

        Assert.Equal("expired", xml.Descendants("testcase")
            .Single(c => c.Attribute("name")!.Value.StartsWith("overdose@pump", StringComparison.Ordinal)).Element("failure")!.Attribute("type")!.Value);
    }

    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is ',' or '\r' && !isQuoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c != '\r') continue;
                rows.Add(row);
                row = [];
                i++;
            }
            else cell.Append(c);
        }

        return rows;
    }
}
