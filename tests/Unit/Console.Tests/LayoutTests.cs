using Yuimori.Console.Assets;
using Yuimori.Console.Layout;
using Yuimori.Console.Pages.Initiation;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests;

public sealed class LayoutTests
{
    [Theory]
    [InlineData(Language.Japanese, "ja", "開始")]
    [InlineData(Language.English, "en", "Initiation")]
    public async Task Frame_SpeaksTheViewersLanguage(Language language, string tag, string word)
    {
        var page = Drawing.Page(language);

        var html = await Drawing.DrawAsync<Frame>(page, (nameof(Frame.Page), page), (nameof(Frame.Title), "x"));

        Assert.Contains($"<html lang=\"{tag}\"", html, StringComparison.Ordinal);
        Assert.Contains(word, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_MarksWhereTheViewerIs_AndOpensThatFloor()
    {
        var page = Drawing.Page(path: "/initiation/authentication?x=1");

        var html = await Drawing.DrawAsync<Frame>(page, (nameof(Frame.Page), page), (nameof(Frame.Title), "x"));

        Assert.Contains("href=\"/initiation/authentication\" aria-current=\"page\"", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<details class=\"floor\" open").Skip(1));
    }

    [Fact]
    public async Task PlannedFunctions_AreGreyed_AndSaySo()
    {
        var page = Drawing.Page();

        var html = await Drawing.DrawAsync<Frame>(page, (nameof(Frame.Page), page), (nameof(Frame.Title), "x"));

        Assert.Matches("rail-link planned\" href=\"/recovery/isolation\"[\\s\\S]{0,200}planned-word", html);
    }

    [Theory]
    [InlineData(SetupStep.Language)]
    [InlineData(SetupStep.Administrator)]
    [InlineData(SetupStep.Names)]
    public async Task EveryFormThatPosts_CarriesTheToken_AndEveryInputALabel(SetupStep step)
    {
        var html = await Drawing.PageAsync<SetupPage>(Drawing.Page(), (nameof(SetupPage.Step), step));

        var forms = html.Split("<form").Skip(1).ToList();
        Assert.All(forms, form => Assert.Contains("value=\"the token\"", form, StringComparison.Ordinal));
        foreach (var id in System.Text.RegularExpressions.Regex.Matches(html, "<input id=\"([a-z]+)\"").Select(m => m.Groups[1].Value))
        {
            Assert.Contains($"<label for=\"{id}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ASiteNameFullOfMarkup_StaysText()
    {
        var html = await Drawing.PageAsync<SetupPage>(
            Drawing.Page(),
            (nameof(SetupPage.Step), SetupStep.Names),
            (nameof(SetupPage.SiteName), "\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Assets_AreServedUnderTheirHash_AndNothingElseIs()
    {
        var url = AssetCatalogue.Url("site.css");

        Assert.NotNull(AssetCatalogue.Find(url[AssetCatalogue.Route.Length..]));
        Assert.Null(AssetCatalogue.Find("site.css"));
        Assert.Null(AssetCatalogue.Find("../site.css"));
        Assert.Throws<KeyNotFoundException>(() => AssetCatalogue.Url("missing.css"));
    }

    [Fact]
    public void FirstPaint_NeedsLessThan150KilobytesCompressed()
    {
        string[] files = ["site.css", "site.js", "htmx.min.js", "htmx-sse.min.js", "picture.css", "icon.svg"];
        var total = files.Sum(file => AssetCatalogue.Find(AssetCatalogue.Url(file)[AssetCatalogue.Route.Length..])!.Brotli.Length);

        Assert.InRange(total, 1, 60_000);
    }
}
