using System.Xml.Linq;

namespace Yuimori.Cli.Tests.Design;

public sealed class PictureVerbTests
{
    private readonly string _file = Path.Combine(
        Directory.CreateTempSubdirectory("yuimori-picture-").FullName, "home.svg");

    [Theory]
    [InlineData("ja", "戸締り競合制御の家")]
    [InlineData("en", "Home with door and window control")]
    public void Picture_Uc4_IsOneSvgInOneLanguage(string language, string title)
    {
        var svg = Draw("--lang", language);

        Assert.Equal(title, svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal(13, Ids(svg, "component-").Count);
        Assert.NotEmpty(Ids(svg, "callout-"));
    }

    [Fact]
    public void Picture_WithoutCallouts_HasNone() => Assert.Empty(Ids(Draw("--callouts", "none"), "callout-"));

    [Fact]
    public void Picture_ThreatsOnly_HasNoCountermeasure()
    {
        var svg = Draw("--callouts", "threats", "--lang", "en");
        Assert.NotEmpty(Ids(svg, "callout-"));
        Assert.DoesNotContain("countermeasure,", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_Focus_DrawsItAndItsNeighbours() =>
        Assert.Equal(["component-home-gateway", "component-window"], Ids(Draw("--focus", "window"), "component-"));

    [Fact]
    public void Picture_Overview_DrawsGroups() =>
        Assert.Matches("sensor ×[2-6]", Draw("--overview", "--lang", "en").Value);

    [Theory]
    [InlineData("ja", "「windo」という構成要素も接続も、このシステムファイルにありません。")]
    [InlineData("en", "neither a component nor a link with the id \"windo\"")]
    public void Picture_FocusThatIsNowhere_IsRefused(string language, string expected)
    {
        var (code, output, error) = CommandRun.Run(
            "design", "picture", Repository.Uc4, "--focus", "windo", "--lang", language, "-o", _file);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }

    private XElement Draw(params string[] options)
    {
        var (code, output, error) = CommandRun.Run(["design", "picture", Repository.Uc4, "-o", _file, .. options]);
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Equal(_file, output.TrimEnd());
        return XElement.Load(_file);
    }

    private static List<string> Ids(XElement svg, string prefix) =>
    [
        .. svg.Descendants().Attributes("id").Select(id => id.Value)
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal)),
    ];
}
