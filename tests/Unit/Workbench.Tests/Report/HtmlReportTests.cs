using System.Xml;
using System.Xml.Linq;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Report;

namespace Yuimori.Workbench.Tests.Report;

public sealed class HtmlReportTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Theory]
    [InlineData(Language.Japanese, "language-ja", "ja")]
    [InlineData(Language.English, "language-en", "en")]
    public void Render_InEitherLanguage_IsWellFormedAndStartsInIt(Language language, string on, string code)
    {
        var page = Parse(SampleReport.Make(), language);
        Assert.Equal(code, page.Attribute("lang")!.Value);
        var switches = page.Descendants(Html + "input").ToList();
        Assert.Equal(2, switches.Count);
        Assert.Equal(on, switches.Single(input => input.Attribute("checked") is not null).Attribute("id")!.Value);
    }

    [Fact]
    public void Render_Always_HoldsBothLanguagesOfEveryText()
    {
        var page = Parse(SampleReport.Make());
        Assert.Equal(
            page.Descendants(Html + "span").Count(span => span.Attribute("lang")?.Value == "ja"),
            page.Descendants(Html + "span").Count(span => span.Attribute("lang")?.Value == "en"));
        Assert.Contains("命令の送り手を確かめない接続がある。", page.Value, StringComparison.Ordinal);
        Assert.Contains("A link does not confirm who sends orders.", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_EveryFinding_HasOneAnchorAndEveryJumpLands()
    {
        var page = Parse(SampleReport.Make());
        var ids = page.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("finding-R-1", ids);
        Assert.Contains("finding-R-2", ids);
        var jumps = page.Descendants().Attributes("href").Select(href => href.Value).ToList();
        Assert.Contains("#finding-R-1", jumps);
        Assert.All(jumps, jump => Assert.Contains(jump.TrimStart('#'), ids));
    }

    [Fact]
    public void Render_Findings_AreSortedWorstFirst()
    {
        var rows = Parse(SampleReport.Make()).Descendants(Html + "tr").Attributes("id").Select(id => id.Value);
        Assert.Equal(["finding-R-1", "finding-R-2"], rows);
    }

    [Fact]
    public void Render_Scores_AreWrittenExactly()
    {
        var scores = Parse(SampleReport.Make()).Descendants(Html + "b").Select(score => score.Value).ToList();
        Assert.Contains("9.3", scores);
        Assert.Contains("2.6", scores);
    }

    [Fact]
    public void Render_Summary_CountsDecidedAndUndecided()
    {
        var summary = Section(Parse(SampleReport.Make()), "summary").Value;
        Assert.Contains("Treatment is still undecided for 1 of the 2 risks found.", summary, StringComparison.Ordinal);
        Assert.Contains("見つかったリスク 2 件のうち 1 件は対応が決まっていません。", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_EmptyDesign_SaysInEachSectionWhatToDoNext()
    {
        var model = SampleReport.Make() with
        {
            Findings = [],
            Components = [],
            Assets = [],
            Residuals = [],
            Decisions = [],
            Glossary = [],
            Sources = [],
        };
        var page = Parse(model);
        Assert.All(
            new[] { "findings", "components", "assets", "residuals", "decisions", "glossary", "sources" },
            id => Assert.Contains(
                Section(page, id).Descendants(Html + "p"),
                text => text.Attribute("class")?.Value == "nothing"));
    }

    [Fact]
    public void Render_EqualInput_GivesEqualBytes() => Assert.Equal(
        HtmlReport.Render(SampleReport.Make(), Language.Japanese),
        HtmlReport.Render(SampleReport.Make(), Language.Japanese));

    [Fact]
    public void Render_TwoFindingsWithOneId_Throws()
    {
        var model = SampleReport.Make() with
        {
            Findings = [SampleReport.Critical(), SampleReport.Critical()],
            Decisions = [],
        };
        var thrown = Assert.Throws<ArgumentException>(() => HtmlReport.Render(model, Language.English));
        Assert.Contains("'R-1'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DecisionOnMissingFinding_Throws()
    {
        var model = SampleReport.Make() with { Findings = [SampleReport.Critical()] };
        var thrown = Assert.Throws<ArgumentException>(() => HtmlReport.Render(model, Language.English));
        Assert.Contains("'R-2'", thrown.Message, StringComparison.Ordinal);
    }

    internal static XElement Parse(ReportModel model, Language language = Language.Japanese)
    {
        using var text = new StringReader(HtmlReport.Render(model, language));
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static XElement Section(XElement page, string id) =>
        page.Descendants(Html + "section").Single(section => section.Attribute("id")?.Value == id);
}
