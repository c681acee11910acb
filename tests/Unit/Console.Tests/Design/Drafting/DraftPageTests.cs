using System.Net;
using System.Text.RegularExpressions;
using Yuimori.Console.Assets;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Tests.Design.Drafting;

public sealed partial class DraftPageTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/map")]
    [InlineData("/assess")]
    [InlineData("/decide")]
    [InlineData("/decide?band=critical&group=state&sort=threat&text=a")]
    [InlineData("/decide?group=alike")]
    [InlineData("/place")]
    [InlineData("/checklists")]
    [InlineData("/checklists/cryptography")]
    [InlineData("/sheet")]
    [InlineData("/sheet?view=risk")]
    [InlineData("/sheet/compare")]
    [InlineData("/sheet/requirements?product=alpha")]
    [InlineData("/history")]
    public async Task Page_OfTheOutline_IsWholeInBothLanguages(string page)
    {
        await OutlineAsync("home");
        await ProductAsync("alpha");
        await ProductAsync("beta");

        await Page.HoldsAsync(async language => WithoutFile(await _desk.PageAsync("design/drafts/home" + page, language)));
    }

    [Theory]
    [InlineData("design/drafts")]
    [InlineData("design/compare")]
    [InlineData("design/compare?before=home&after=other")]
    public async Task Page_OfAllDrafts_IsWholeInBothLanguages(string page)
    {
        await OutlineAsync("home");
        await OutlineAsync("other");

        await Page.HoldsAsync(async language => WithoutFile(await _desk.PageAsync(page, language)));
    }

    [Fact]
    public async Task Create_EveryStart_MakesADraftThatOpens()
    {
        var starts = Option().Matches(await _desk.PageAsync("design/drafts")).Select(static m => m.Groups[1].Value).ToList();
        Assert.True(starts.Count >= 3, string.Join(' ', starts));
        foreach (var (number, start) in starts.Index())
        {
            var (status, html) = await _desk.PostAsync("design/drafts", "design/drafts", ("name", $"draft-{number}"), ("start", start));

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains($"draft-{number}.system.yaml", html, StringComparison.Ordinal);
            Assert.True(start == "empty" || html.Contains("The file is well written.", StringComparison.Ordinal), start);
        }
    }

    [Theory]
    [InlineData("../x", "DRAFT-01")]
    [InlineData("home", "DRAFT-02")]
    public async Task Create_NameThatCannotBe_KeepsWhatWasTyped(string name, string code)
    {
        await _desk.DraftAsync("home", "x: 1\n");

        var (status, html) = await _desk.PostAsync("design/drafts", "design/drafts", ("name", name), ("start", "outline"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(code, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{name}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutScript_ShowsWhatIsWrongAndKeepsWhatWasTyped()
    {
        await _desk.DraftAsync("home", "");

        var (_, html) = await _desk.PostAsync("design/drafts/home", "design/drafts/home/check", ("text", "yuimori: 1\ncomponent: []\n"));

        Assert.Contains("component: []", html, StringComparison.Ordinal);
        Assert.Contains("data-line=\"2\" data-column=\"1\"", html, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"components\"?", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain(_desk.Folder, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutScript_IsWrittenAndLeadsBack()
    {
        await _desk.DraftAsync("home", "");

        var (status, html) = await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", "yuimori: 1\r\nsystem:\r\n"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Saved.", html, StringComparison.Ordinal);
        Assert.Equal("yuimori: 1\nsystem:\n", _desk.TextOf("home"));
    }

    [Fact]
    public async Task SecondSave_OfTwoPeople_ShowsBothAndMergesWhatIsChosen()
    {
        var start = await _desk.DraftAsync("home", "a: 1\nb: 2\nc: 3\nd: 4\n");
        await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", "a: 10\nb: 2\nc: 3\nd: 4\n"));

        var (status, html) = await _desk.PostAsync(
            "design/drafts/home", "design/drafts/home", ("text", "a: 11\nb: 2\nc: 3\nd: 40\n"), ("version", start.Version));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Empty(Markup.Faults(html));
        Assert.Equal("a: 10\nb: 2\nc: 3\nd: 4\n", _desk.TextOf("home"));
        var theirs = Regex.Match(html, "name=\"theirs\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        (string, string)[] form =
        [
            ("part", "System"), ("mine", "a: 11\nb: 2\nc: 3\nd: 40\n"), ("start", start.Version), ("theirs", theirs),
        ];

        var (unchosen, again) = await _desk.PostAsync("design/drafts/home", "design/drafts/home/merge", form);
        Assert.Equal(HttpStatusCode.Conflict, unchosen);
        Assert.Contains("Some places have no choice yet", again, StringComparison.Ordinal);
        await _desk.PostAsync("design/drafts/home", "design/drafts/home/merge", [.. form, ("choice-0", "theirs"), ("choice-1", "mine")]);
        Assert.Equal("a: 10\nb: 2\nc: 3\nd: 40\n", _desk.TextOf("home"));
    }

    [Fact]
    public async Task Editor_AllowsItsOwnSheetByANumberThatIsNewEachTime()
    {
        await OutlineAsync("home");
        using var first = await _desk.AskAsync("design/drafts/home");
        using var second = await _desk.AskAsync("design/drafts/home");
        using var other = await _desk.AskAsync("design/drafts/home/map");
        static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Regex.Match(Policy(first), "'nonce-([^']{20,})'").Groups[1].Value;

        Assert.Contains($"data-nonce=\"{WebUtility.HtmlEncode(nonce)}\"", WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync(Desk.Cancellation)), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, Policy(second), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(first), StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", Policy(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodeMirror_IsLoadedByTheEditorAlone()
    {
        await OutlineAsync("home");
        var url = AssetCatalogue.Url("codemirror.min.js");

        Assert.Contains(url, await _desk.PageAsync("design/drafts/home"), StringComparison.Ordinal);
        foreach (var page in new[] { "/map", "/decide", "/sheet" })
        {
            Assert.DoesNotContain(url, await _desk.PageAsync("design/drafts/home" + page), StringComparison.Ordinal);
        }

        Assert.InRange(AssetCatalogue.Find(url[AssetCatalogue.Route.Length..])!.Brotli.Length, 1, 140_000);
    }

    [Fact]
    public async Task Schema_IsTheOneThatTheParserWrites()
    {
        using var answer = await _desk.AskAsync("design/schema.json");
        var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Desk.Cancellation));

        var definitions = json.RootElement.GetProperty("$defs");
        Assert.True(definitions.TryGetProperty("component", out _));
        var risk = definitions.GetProperty("statedRisk").GetProperty("properties");
        Assert.Equal(11, risk.GetProperty("threat").GetProperty("examples").GetArrayLength());
        Assert.Equal(23, risk.GetProperty("functions").GetProperty("items").GetProperty("examples").GetArrayLength());
        var measure = definitions.GetProperty("countermeasure").GetProperty("properties").GetProperty("is");
        Assert.True(measure.GetProperty("examples").GetArrayLength() > 5);
    }

    [Fact]
    public async Task History_OldVersion_ShowsLinesAndMeaning()
    {
        var first = await OutlineAsync("home");
        await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", first.Text.Replace("transport: none", "transport: mutual-tls", StringComparison.Ordinal)));

        var html = await _desk.PageAsync($"design/drafts/home/history/{first.Version}");

        Assert.Empty(Markup.Faults(html));
        Assert.Contains("<tr class=\"removed\"", html, StringComparison.Ordinal);
        Assert.Contains("transport", html, StringComparison.Ordinal);
        Assert.Contains("Risks: ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BringBack_AnOldVersion_IsANewSave()
    {
        var first = await OutlineAsync("home");
        await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", "yuimori: 1\n"));
        var page = await _desk.PageAsync($"design/drafts/home/history/{first.Version}");
        var text = WebUtility.HtmlDecode(Regex.Match(page, "<textarea[^>]*>([^<]*)</textarea>").Groups[1].Value)[1..];

        await _desk.PostAsync($"design/drafts/home/history/{first.Version}", "design/drafts/home", ("text", text));

        Assert.Equal(first.Text, _desk.TextOf("home"));
    }

    [Theory]
    [InlineData("home", true)]
    [InlineData("Home", false)]
    [InlineData("", false)]
    public async Task Remove_NeedsTheNameTyped_AndCanBeUndone(string typed, bool isGone)
    {
        var file = await OutlineAsync("home");
        await ProductAsync("alpha");

        await _desk.PostAsync("design/drafts/home/history", "design/drafts/home/remove", ("confirm", typed));

        Assert.Equal(isGone, !File.Exists(file.Path));
        Assert.Equal(isGone, _desk.Drafts.List().Count == 0);
        Assert.Equal(file.Text, _desk.Drafts.Find(file.Name, DraftPart.System, file.Version));
        Assert.Equal(isGone, _desk.Drafts.Read(file.Name, DraftPart.Sheet).Value.Version.Length == 0);
    }

    [Fact]
    public async Task Remove_SavedInBetween_RemovesNothing()
    {
        var file = await OutlineAsync("home");
        await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", "yuimori: 1\n"));

        var (status, html) = await _desk.PostAsync(
            "design/drafts/home/history", "design/drafts/home/remove", ("confirm", "home"), ("version", file.Version));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Somebody has saved it in between", html, StringComparison.Ordinal);
        Assert.Equal("yuimori: 1\n", _desk.TextOf("home"));
    }

    private static string WithoutFile(string html) => TextArea().Replace(html, "");

    private async Task<DraftFile> OutlineAsync(string name)
    {
        await _desk.PostAsync("design/drafts", "design/drafts", ("name", name), ("start", "outline"));
        var file = _desk.Drafts.Read(DraftName.Parse(name).Value).Value;
        var read = SystemFile.Parse(System.Text.Encoding.UTF8.GetBytes(file.Text), file.Path);
        Assert.True(read.IsOk, read.IsOk ? "" : read.Problems[0].ToString());
        return file;
    }

    private Task ProductAsync(string id) => _desk.PostAsync(
        "design/drafts/home/sheet", "design/drafts/home/sheet/products", ("id", id), ("maker", "Maker " + id));

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Option();

    // The file itself is in both languages, and so are the lines of a difference.
    [GeneratedRegex("(?<=<textarea[^>]*>)[^<]*|<code>[^<]*</code>")]
    private static partial Regex TextArea();
}
