using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Countermeasures;

public sealed class MeasureFinderTests
{
    [Fact]
    public void Find_ListedMeasure_HasPlacesRisksAndTheCataloguesRequirements()
    {
        var book = Measures.Book("  - { id: e, is: channel-encryption-ip, at: [phone-cloud], state: implemented }");

        var measure = book.Measures[0];
        Assert.Equal((MeasureOrigin.Listed, MeasureState.Implemented), (measure.Origin, measure.State));
        Assert.Equal(["phone-cloud"], measure.Places);
        Assert.Contains("eavesdropping@phone-cloud", measure.Risks.Select(r => r.Risk.Id));
        Assert.DoesNotContain("eavesdropping@meter-phone", measure.Risks.Select(r => r.Risk.Id));
        Assert.Equal(
            Guideline.Catalogue.FindCountermeasure("channel-encryption-ip")!.Crosswalk.Select(l => l.To),
            measure.Meets.Select(l => l.To));
    }

    [Fact]
    public void Find_Against_NamesTheRisksInsteadOfTheClasses()
    {
        var book = Measures.Book(
            "  - { id: e, is: dos-protection, at: [cloud], against: [\"eavesdropping@*\"], state: planned }");

        Assert.Equal(
            ["eavesdropping@meter-phone", "eavesdropping@phone-cloud"],
            book.Measures[0].Risks.Select(r => r.Risk.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_Numbers_ReplaceThoseOfTheirOwnListAlone()
    {
        var meets = Measures.Book(
            "  - { id: e, is: channel-encryption-ip, at: [phone-cloud], numbers: [OTA-1], state: planned }").Measures[0].Meets;

        Assert.Equal(["OTA-1"], meets.Where(l => l.To.StartsWith("OTA", StringComparison.Ordinal)).Select(l => l.To));
        Assert.True(meets.Single(l => l.To == "OTA-1").Confirmed);
        Assert.Contains("OWASP2014-4", meets.Select(l => l.To));
        Assert.Contains("EN303645-5.5-1", meets.Select(l => l.To));
    }

    [Fact]
    public void Find_OwnMeasure_MeetsWhatItsNumbersSayUnconfirmed()
    {
        var measure = Measures.Book(
            "  - { id: e, name: Guard dog, at: [meter], numbers: [OWASP2014-10.1], state: verified }").Measures[0];

        Assert.Null(measure.Catalogue);
        Assert.Equal([("OWASP2014-10.1", false)], measure.Meets.Select(l => (l.To, l.Confirmed)));
        Assert.Empty(measure.Risks);
    }

    [Fact]
    public void Find_UnknownIdAndNumber_AreReportedWithTheNearest()
    {
        var book = Measures.Book(
            "  - { id: e, is: chanel-encryption-ip, at: [cloud], numbers: [OTA-31, OWASP2014-4], state: planned }");

        Assert.Equal("chanel-encryption-ip", Assert.Single(book.UnknownIds).Is);
        var number = Assert.Single(book.UnknownNumbers);
        Assert.Equal("OTA-31", number.Number);
        Assert.NotNull(number.Nearest);
    }

    [Theory]
    [InlineData("tls", new[] { "certificate-verification", "channel-encryption-ip" })]
    [InlineData("mutual-tls", new[] { "certificate-verification", "channel-encryption-ip", "mutual-authentication" })]
    [InlineData("none", new string[0])]
    [InlineData("unstated", new string[0])]
    public void Find_LinkProtection_ShowsMeasuresThatNobodyListed(string transport, string[] ids)
    {
        var seen = Measures.Book(transport: transport).Measures.Where(m => m.Origin == MeasureOrigin.Model);

        Assert.Equal(ids, seen.Select(m => m.Id).Order(StringComparer.Ordinal));
        Assert.All(seen, m => Assert.Equal(["phone-cloud"], m.Places));
    }

    [Fact]
    public void Find_SeenAndListedForTheSamePlace_StandsOnceAsListed()
    {
        var book = Measures.Book(
            "  - { id: e, is: channel-encryption-ip, at: [phone-cloud], state: verified }", transport: "tls");

        Assert.Equal(
            MeasureOrigin.Listed, Assert.Single(book.Measures, m => m.Catalogue?.Id == "channel-encryption-ip").Origin);
    }

    [Fact]
    public void Find_WorkingFunctionOfUc4_ShowsArbitrationAtTheGateway()
    {
        var measure = Measures.Of(Samples.Uc4()).Measures.Single(m => m.Id == "control-arbitration");

        Assert.Equal(MeasureOrigin.Function, measure.Origin);
        Assert.Contains("home-gateway", measure.Places);
    }

    [Fact]
    public void Untreated_RiskWithoutMeasure_IsOfferedSomeThatFitItsPlaceAndClass()
    {
        var book = Measures.Book();

        Assert.NotEmpty(book.Untreated);
        Assert.All(book.Untreated, u => Assert.NotEmpty(u.Offers));
        Assert.All(
            book.Untreated.SelectMany(u => u.Offers.Select(o => (u.Risk.Risk, Guideline.Catalogue.FindCountermeasure(o)!))),
            p => Assert.Contains(p.Risk.Rule.Threat, p.Item2.Threats));
        Assert.Equal(
            book.Untreated.Select(u => u.Risk.Risk.Score.Risk).OrderDescending(), book.Untreated.Select(u => u.Risk.Risk.Score.Risk));
    }

    [Fact]
    public void Untreated_RiskWithMeasure_IsNotAmongThem()
    {
        var book = Measures.Book("  - { id: e, is: channel-encryption-ip, at: [phone-cloud], state: planned }");

        Assert.DoesNotContain("eavesdropping@phone-cloud", book.Untreated.Select(u => u.Risk.Risk.Id));
        Assert.Contains("eavesdropping@meter-phone", book.Untreated.Select(u => u.Risk.Risk.Id));
    }
}
