using System.Text.RegularExpressions;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>Figure 2 of IPA's press release: every part, connection, threat label, countermeasure and number.</summary>
public sealed partial class HealthcareFigureTests
{
    private static readonly Lazy<SystemModel> Model = new(static () => Samples.Read("healthcare/healthcare"));

    /// <summary>Labels of the figure, how many it has, and the expectations that stand for them.</summary>
    public static TheoryData<string, int, string> Labels => new()
    {
        { "盗聴・改ざん", 8, "t1-" },
        { "情報漏えい", 9, "t2-" },
        { "ウイルス感染", 4, "t3-" },
        { "不正アクセス", 2, "t4-" },
        { "DoS攻撃", 2, "t5-" },
        { "不正利用", 2, "t6-" },
        { "操作ミス", 1, "t7-" },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Expectations_EachLabel_StandsAsOftenAsInTheFigure(string label, int count, string prefix)
    {
        var labels = Model.Value.Expectations.Where(e => e.Text.Ja == label).ToList();

        Assert.Equal(count, labels.Count);
        Assert.All(labels, l => Assert.StartsWith(prefix, l.Id, StringComparison.Ordinal));
        Assert.Equal(count, labels.Select(l => l.At).Distinct().Count());
        if (Figure() is { } figure) Assert.Equal(count, Regex.Count(figure, Transcript.Plain(label), RegexOptions.NonBacktracking));
    }

    [Fact]
    public void Expectations_EveryLabel_IsFoundWithItsCountermeasures() => Assert.All(
        Guideline.Analyse(Model.Value).Expectations,
        e => Assert.True(e.IsMet, $"{e.Expectation.Id}: {string.Join(", ", e.Gaps.Select(g => g.Missing))}"));

    [Fact]
    public void Countermeasures_EachPlace_HasThoseOfTheFigureWithTheirNumbers()
    {
        var expected = Transcript.Rows("healthcare-figure.tsv").Skip(1)
            .Select(r => $"{r[0]} {r[1]} {r[2]} {(r[3] == "-" ? "" : r[3])}").Order(StringComparer.Ordinal);

        var found = Model.Value.Countermeasures
            .SelectMany(m => m.At.Select(a => $"{a} C-{m.Id[1..3]} {m.Name!.Ja} {string.Join(' ', m.Numbers)}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Countermeasures_Are33AndEachIsInTheCatalogue()
    {
        Assert.Equal(
            Enumerable.Range(1, 33).Select(i => $"c{i:00}"),
            Model.Value.Countermeasures.Select(m => m.Id[..3]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Model.Value.Countermeasures, m => Assert.NotNull(m.Is));
    }

    [Fact]
    public void Components_AreThoseOfTheFigure()
    {
        Assert.Equal(13, Model.Value.Components.Count);
        Assert.Equal(2, Model.Value.Components.Count(c => c.Name.Ja.StartsWith("ネットワーク対応血圧計", StringComparison.Ordinal)));
        if (Figure() is not { } figure) return;
        Assert.All(
            Model.Value.Components.Select(c => c.Name.Ja.Split("（スマートフォン側", 2)[0].Split("（PC側", 2)[0]),
            name => Assert.Contains(Transcript.Plain(name), figure, StringComparison.Ordinal));
    }

    /// <summary>The kinds of connection and how often each stands in the figure (L-1 to L-7).</summary>
    [Theory]
    [InlineData(LinkMedium.Nfc, 2)]
    [InlineData(LinkMedium.Bluetooth, 1)]
    [InlineData(LinkMedium.Usb, 2)]
    [InlineData(LinkMedium.WiFi, 2)]
    [InlineData(LinkMedium.Cellular, 1)]
    public void Links_OfAMedium_StandAsOftenAsInTheFigure(LinkMedium medium, int count) =>
        Assert.Equal(count, Model.Value.Links.Count(l => l.Medium == medium));

    [Theory]
    [InlineData("health-data", 9)]
    [InlineData("login", 5)]
    [InlineData("personal-data", 1)]
    public void Assets_StandAtAsManyPlacesAsInTheFigure(string asset, int count) =>
        Assert.Equal(count, Model.Value.Assets.Single(a => a.Id == asset).Where.Count);

    [Fact]
    public void Transcript_EveryNumber_StandsInTheFigure()
    {
        if (Figure() is not { } figure) return;
        var written = GuidelineNumber().Matches(figure).Select(m => m.Value).ToList();

        Assert.NotEmpty(written);
        foreach (var countermeasure in Model.Value.Countermeasures.Where(m => m.Numbers.Count > 0))
        {
            string Group(string guide, string prefix) => string.Join(',', countermeasure.Numbers
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Select(n => n[prefix.Length..])) is { Length: > 0 } list
                    ? guide + list : "";
            Assert.Contains(written, w => Group("OTA", "OTA-") is "" || w == Group("OTA", "OTA-"));
            Assert.Contains(written, w => Group("OWASP", "OWASP2014-") is "" || w == Group("OWASP", "OWASP2014-"));
        }
    }

    /// <summary>The figure's part of the press release.</summary>
    private static string? Figure() => Transcript.Source("000") is { } text
        ? text[text.LastIndexOf("NFC通信Bluetooth通信", StringComparison.Ordinal)..] : null;

    [GeneratedRegex("(OTA|OWASP)[0-9]+(,[0-9]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex GuidelineNumber();
}
