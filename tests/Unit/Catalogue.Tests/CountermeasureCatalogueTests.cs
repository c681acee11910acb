namespace Yuimori.Catalogue.Tests;

public sealed class CountermeasureCatalogueTests
{
    private static readonly GuidelineCatalogue Catalogue = GuidelineCatalogue.Load().Value;

    [Theory]
    [InlineData("ota", 30, 30)]
    [InlineData("owasp-2014", 85, 10)]
    [InlineData("owasp-2018", 10, 10)]
    [InlineData("csa", 273, 15)]
    [InlineData("csa-tables", 25, 5)]
    [InlineData("en-303-645", 93, 15)]
    [InlineData("jc-star", 16, 16)]
    [InlineData("iec-62443-4-2", 64, 7)]
    [InlineData("nist-8259a", 11, 11)]
    public void Frameworks_Rows_AreAsManyAsInTheSource(string id, int rows, int headings)
    {
        var framework = Catalogue.FindFramework(id)!;

        Assert.Equal(rows, framework.Rows.Count);
        Assert.Equal(headings, framework.Rows.Count(r => r.Parent is null));
    }

    [Fact]
    public void Csa_ItemsByStep_AreThe258OfTheGuide()
    {
        var items = Catalogue.FindFramework("csa")!.Rows.Where(r => r.Parent is not null).ToList();

        Assert.Equal(258, items.Count);
        Assert.Equal(
            [12, 17, 28, 18, 12, 28, 29, 14, 8, 17, 16, 19, 17, 11, 12],
            items.GroupBy(r => r.Parent).Select(g => g.Count()));
    }

    [Theory]
    [InlineData("OWASP2014-1", "OWASP2018-3")]
    [InlineData("OWASP2014-2", "OWASP2018-1 OWASP2018-3 OWASP2018-9")]
    [InlineData("OWASP2014-3", "OWASP2018-2")]
    [InlineData("OWASP2014-4", "OWASP2018-7")]
    [InlineData("OWASP2014-5", "OWASP2018-6")]
    [InlineData("OWASP2014-6", "OWASP2018-3")]
    [InlineData("OWASP2014-7", "OWASP2018-3")]
    [InlineData("OWASP2014-8", "OWASP2018-9")]
    [InlineData("OWASP2014-9", "OWASP2018-4 OWASP2018-5")]
    [InlineData("OWASP2014-10", "OWASP2018-10")]
    public void Owasp2014_Related_IsTheOfficialMapping(string id, string rows)
    {
        var related = Catalogue.FindRow(id)!.Related;

        Assert.Equal(rows, string.Join(' ', related.Select(r => r.To)));
        Assert.All(related, r => Assert.True(r.Confirmed));
    }

    [Theory]
    [InlineData("channel-encryption-ip", "OTA-1 OTA-3 OWASP2014-4 OWASP2014-8")]
    [InlineData("channel-encryption-short-range", "OTA-1 OWASP2014-8")]
    [InlineData("user-authentication-remote-lock", "OTA-11 OTA-12 OTA-13 OTA-14 OWASP2014-2 OWASP2014-8")]
    [InlineData("data-encryption-cloud", "OTA-2 OWASP2014-5 OWASP2014-8")]
    [InlineData("no-secondary-use", "OTA-25")]
    [InlineData("pairing-confirmation", "OTA-21")]
    [InlineData("dos-protection", "OWASP2014-3")]
    [InlineData("server-security", "OTA-4")]
    [InlineData("vulnerability-handling-cloud", "OTA-5 OWASP2014-1 OWASP2014-6")]
    [InlineData("user-authentication-cloud", "OTA-11 OTA-12 OTA-13 OTA-14 OWASP2014-1 OWASP2014-2 OWASP2014-6 OWASP2014-8")]
    [InlineData("firewall-ids-ips", "OWASP2014-3")]
    [InlineData("log-analysis", "OTA-15")]
    [InlineData("vulnerability-handling-router", "OTA-5")]
    [InlineData("user-authentication-router", "OTA-11 OTA-12 OTA-13 OTA-14 OWASP2014-2 OWASP2014-8")]
    [InlineData("firewall-router", "OWASP2014-3")]
    [InlineData("user-authentication-smartphone", "OTA-11 OTA-12 OTA-13 OTA-14 OWASP2014-2 OWASP2014-7 OWASP2014-8")]
    [InlineData("data-encryption-smartphone", "OTA-2 OWASP2014-5 OWASP2014-8")]
    [InlineData("tamper-resistant-software-smartphone", "OTA-7")]
    [InlineData("factory-reset-smartphone", "OTA-24")]
    [InlineData("secure-erase-smartphone", "OTA-29 OTA-30")]
    [InlineData("remote-erase", "OTA-30")]
    [InlineData("user-authentication-pc", "OTA-11 OTA-12 OTA-13 OTA-14 OWASP2014-2 OWASP2014-8")]
    [InlineData("data-encryption-pc", "OTA-2 OWASP2014-5 OWASP2014-8")]
    [InlineData("secure-erase-pc", "OTA-29 OTA-30")]
    [InlineData("data-encryption-device", "OTA-2 OWASP2014-5 OWASP2014-8")]
    [InlineData("factory-reset-device", "OTA-24")]
    [InlineData("secure-erase-device", "OTA-29 OTA-30")]
    [InlineData("tamper-resistant-hardware", "OWASP2014-10")]
    [InlineData("tamper-resistant-software-device", "OTA-7")]
    [InlineData("vulnerability-handling-terminal", "OTA-4 OTA-5")]
    [InlineData("anti-virus", "")]
    [InlineData("software-signature", "OTA-6 OWASP2014-9")]
    [InlineData("secure-development", "OTA-7")]
    public void FigureOfIpa_Numbers_AreThosePrinted(string id, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(' ', Catalogue.FindCountermeasure(id)!.Crosswalk
                .Where(l => l.Confirmed && l.Source.StartsWith("IPA-DG", StringComparison.Ordinal)).Select(l => l.To)));

    [Fact]
    public void Countermeasures_OtaAndOwasp_ConfirmedOnlyWhereTheFigurePrintsThem() =>
        Assert.All(
            Catalogue.Countermeasures.SelectMany(c => c.Crosswalk).Where(l => l.Confirmed && l.To.StartsWith('O')),
            l => Assert.StartsWith("IPA-DG figure 2 C-", l.Source, StringComparison.Ordinal));

    [Fact]
    public void Countermeasures_EveryFunctionAndThreatClass_IsUsedBySome()
    {
        Assert.Equal(150, Catalogue.Countermeasures.Count);
        Assert.Empty(Catalogue.Functions.Select(f => f.Id).Except(Catalogue.Countermeasures.SelectMany(c => c.Functions)));
        Assert.Empty(Catalogue.Threats.Select(t => t.Id).Except(Catalogue.Countermeasures.SelectMany(c => c.Threats)));
    }

    [Fact]
    public void Crosswalk_EveryPublishedRequirement_IsMetBySomeCountermeasure()
    {
        var met = Catalogue.Countermeasures.SelectMany(c => c.Crosswalk).Select(l => l.To).ToHashSet(StringComparer.Ordinal);
        string[] ids =
        [
            .. Catalogue.FunctionalRequirements.Select(r => r.Id), .. Catalogue.Considerations.Select(c => c.Id),
            .. Catalogue.Guidelines.Select(g => g.Id), .. Catalogue.Points.Select(p => p.Id),
            .. Catalogue.Frameworks.Where(f => f.Kind == FrameworkKind.Requirements).SelectMany(f => f.Rows)
                .Where(r => r.IsPublished && Catalogue.Frameworks.SelectMany(f => f.Rows).All(c => c.Parent != r.Id))
                .Select(r => r.Id),
        ];

        Assert.Equal("", string.Join(' ', ids.Where(i => !met.Contains(i))));
    }

    [Fact]
    public void Rows_NotSeenInACopy_AreMarked()
    {
        Assert.All(Catalogue.FindFramework("iec-62443-4-2")!.Rows, r => Assert.False(r.Confirmed));
        Assert.Equal(
            Enumerable.Range(7, 10).Select(n => $"JCSTAR-S1.1-{n:00}"),
            Catalogue.FindFramework("jc-star")!.Rows.Where(r => !r.Confirmed).Select(r => r.Id));
        Assert.All(Catalogue.FindFramework("ota")!.Rows, r => Assert.Equal(r.IsPublished, r.Confirmed));
    }
}
