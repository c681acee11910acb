using Yuimori.Catalogue;
using Yuimori.Workbench.Countermeasures.Coverage;

namespace Yuimori.Workbench.Tests.Countermeasures;

public sealed class CoverageTests
{
    [Fact]
    public void Of_EveryList_HasEachOfItsRowsOnce()
    {
        var report = CoverageAnalysis.Of(Measures.Book(), Guideline.Catalogue);

        Assert.Equal(RequirementSet.All(Guideline.Catalogue).Select(s => s.Id), report.Frameworks.Select(f => f.Set.Id));
        Assert.All(report.Frameworks, f => Assert.Equal(f.Set.Rows, f.Rows.Select(r => r.Row)));
        Assert.All(report.Frameworks, f => Assert.Equal(f.Items.Count(), Enum.GetValues<RowStanding>().Sum(f.Count)));
    }

    [Theory]
    [InlineData("planned", RowStanding.Planned)]
    [InlineData("implemented", RowStanding.Implemented)]
    [InlineData("verified", RowStanding.Verified)]
    public void Row_OneMeasure_IsAsFarAsTheMeasure(string state, RowStanding standing)
    {
        var book = Measures.Book($"  - {{ id: e, is: log-analysis, at: [cloud], state: {state} }}");

        var row = Measures.Row(book, "ota", "OTA-15");
        Assert.Equal(standing, row.Standing);
        Assert.True(row.IsConfirmed);
    }

    [Fact]
    public void Row_SeveralMeasures_TakesTheFurthestAndNamesAll()
    {
        var book = Measures.Book("""
              - { id: a, is: firewall-ids-ips, at: [cloud], state: planned }
              - { id: b, is: dos-protection, at: [cloud], state: verified }
            """);

        var row = Measures.Row(book, "iec-62443-4-2", "IEC62443-7.1");
        Assert.Equal(RowStanding.Verified, row.Standing);
        Assert.Equal(["b", "a"], row.Measures.Select(m => m.Measure.Id));
        Assert.False(row.IsConfirmed);
        Assert.False(row.Row.Confirmed);
    }

    [Fact]
    public void Row_WithoutMeasure_IsOpenAndOffered()
    {
        var row = Measures.Row(Measures.Book(), "en-303-645", "EN303645-5.7-1");

        Assert.Equal(RowStanding.Open, row.Standing);
        Assert.Contains("secure-boot", row.Offers);
    }

    [Fact]
    public void Row_NumberWithoutText_IsNotCountedAsOpen() =>
        Assert.Equal(RowStanding.NotPublished, Measures.Row(Measures.Book(), "ota", "OTA-8").Standing);

    [Fact]
    public void Heading_MatchWithTheHeadingAlone_IsPartlyOnly()
    {
        var book = Measures.Book("  - { id: e, name: Own, at: [cloud], numbers: [OWASP2014-9], state: verified }");

        Assert.Equal(RowStanding.Partly, Measures.Row(book, "owasp-2014", "OWASP2014-9").Standing);
        Assert.Equal(RowStanding.Open, Measures.Row(book, "owasp-2014", "OWASP2014-9.7").Standing);
    }

    [Fact]
    public void Heading_EveryItemMet_IsAsFarAsTheWorst()
    {
        var book = Measures.Book("""
              - { id: a, name: Own, at: [cloud], numbers: [IEC62443-6.1], state: verified }
              - { id: b, name: Own, at: [cloud], numbers: [IEC62443-6.2], state: planned }
            """);

        Assert.Equal(RowStanding.Planned, Measures.Row(book, "iec-62443-4-2", "IEC62443-FR6").Standing);
    }

    [Fact]
    public void MeasuresWithout_MeasureThatMeetsNothing_IsNamed()
    {
        var book = Measures.Book("""
              - { id: dog, name: Guard dog, at: [cloud], state: planned }
              - { id: log, is: log-analysis, at: [cloud], state: planned }
            """);

        var report = CoverageAnalysis.Of(book, Guideline.Catalogue);
        Assert.Equal(["dog"], report.MeasuresWithout.Select(m => m.Id));
        Assert.Equal(["dog"], report.Frameworks.Single(f => f.Set.Id == "ota").MeasuresWithout.Select(m => m.Id));
        Assert.Equal(
            ["dog", "log"], report.Frameworks.Single(f => f.Set.Id == "jc-star").MeasuresWithout.Select(m => m.Id));
    }

    [Fact]
    public void Of_UnknownList_GivesNone() =>
        Assert.Empty(CoverageAnalysis.Of(Measures.Book(), Guideline.Catalogue, "nothing").Frameworks);
}
