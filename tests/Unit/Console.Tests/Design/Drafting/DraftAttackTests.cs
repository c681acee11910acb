using System.Net;
using System.Text;
using Yuimori.Console.Tests.Rendering;

namespace Yuimori.Console.Tests.Design.Drafting;

public sealed class DraftAttackTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "", "/map", "/assess", "/decide", "/decide?group=place", "/decide?group=threat&sort=place", "/place", "/checklists",
        "/checklists/cryptography", "/sheet", "/sheet?view=point", "/sheet?view=risk", "/sheet/compare",
        "/sheet/requirements", "/history",
    ];

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("design/drafts")]
    [InlineData("design/drafts/home")]
    [InlineData("design/drafts/home/decide")]
    [InlineData("design/schema.json")]
    [InlineData("design/compare")]
    public async Task Stranger_OnTheSameMachine_IsNotLetIn(string path)
    {
        await _desk.Uc4Async();
        using var stranger = Desk.NewBrowser(_desk.Address);

        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), Desk.Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("uc4-home", await answer.Content.ReadAsStringAsync(Desk.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open/wrong")]
    [InlineData("open/c0d")]
    [InlineData("open/c0de1")]
    public async Task GuessedCode_OpensNothing(string path)
    {
        using var stranger = Desk.NewBrowser(_desk.Address);
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), Desk.Cancellation);
        using var after = await stranger.GetAsync(new Uri("design/drafts", UriKind.Relative), Desk.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task DnsRebinding_NameOfAStranger_IsMisdirected()
    {
        using var stranger = Desk.NewBrowser(_desk.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("open/c0de", UriKind.Relative));
        request.Headers.Host = "evil.example";

        using var answer = await stranger.SendAsync(request, Desk.Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("design/drafts/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("design/drafts/..%5C..%5Cboot")]
    [InlineData("design/drafts/%2Fetc%2Fpasswd/file")]
    [InlineData("design/drafts/home.system.yaml")]
    [InlineData("design/drafts/home%00/map")]
    [InlineData("design/drafts/.versions/history")]
    [InlineData("design/drafts/home/history/..%2F..%2Fsecret")]
    [InlineData("design/drafts/home/history/git---output=x")]
    [InlineData("design/compare?before=..%2Fsecret&after=home")]
    [InlineData("design/drafts/home/checklists/..%2F..%2Fsecret")]
    public async Task PathTraversal_InTheAddress_FindsNothing(string path)
    {
        await _desk.Uc4Async();
        await File.WriteAllTextAsync(Path.Combine(_desk.Folder, "..", "secret"), "s3cret", Desk.Cancellation);

        using var answer = await _desk.AskAsync(path);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("s3cret", await answer.Content.ReadAsStringAsync(Desk.Cancellation), StringComparison.Ordinal);
        File.Delete(Path.Combine(_desk.Folder, "..", "secret"));
    }

    [Theory]
    [InlineData("design/drafts")]
    [InlineData("design/drafts/home")]
    [InlineData("design/drafts/home/check")]
    [InlineData("design/drafts/home/decide")]
    [InlineData("design/drafts/home/merge")]
    [InlineData("design/drafts/home/remove")]
    [InlineData("design/drafts/home/sheet/levels")]
    [InlineData("design/drafts/home/sheet/products")]
    [InlineData("design/drafts/home/sheet/wishes")]
    [InlineData("design/drafts/home/sheet/book")]
    [InlineData("design/drafts/home/checklists/cryptography")]
    [InlineData("design/drafts/home/checklists/cryptography/prefill")]
    public async Task CrossSiteForm_WithoutOurToken_ChangesNothing(string action)
    {
        var file = await _desk.Uc4Async();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["name"] = "planted", ["text"] = "planted: 1", ["version"] = file.Version, ["mine"] = "planted: 1",
            ["theirs"] = file.Version, ["start"] = file.Version, ["id"] = "planted", ["act"] = "undecide", ["confirm"] = "home", ["form-token"] = "guessed",
        });

        var (status, _) = await _desk.SendAsync(action, form);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(file.Text, _desk.TextOf("home"));
        Assert.Equal(["home.system.yaml"], Directory.GetFiles(_desk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task StoredXss_InEveryTextOfTheFile_IsTextOnEveryPage()
    {
        await _desk.DraftAsync("home", Hostile(await File.ReadAllTextAsync(World.Model.Source.Path, Desk.Cancellation)));
        await _desk.PostAsync("design/drafts/home/sheet", "design/drafts/home/sheet/products", ("id", "evil"), ("maker", World.Markup1));
        await _desk.PostAsync("design/drafts/home/sheet", "design/drafts/home/sheet/products", ("id", "evil-2"), ("product-name", World.Markup1));

        foreach (var page in Pages)
        {
            var html = await _desk.PageAsync("design/drafts/home" + page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.True(Markup.Faults(html).Count == 0, $"{page}: {string.Join('\n', Markup.Faults(html))}");
        }

        var drawn = await _desk.PageAsync("design/drafts/home/decide");
        Assert.Contains("&lt;script&gt;alert(1)", drawn, StringComparison.Ordinal);
        var picture = await _desk.PageAsync("design/drafts/home/map");
        Assert.Contains("<svg", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nested")]
    [InlineData("anchors")]
    [InlineData("many")]
    [InlineData("long")]
    public async Task YamlBomb_ToTheCheck_IsAnsweredWithWhatIsWrong(string kind)
    {
        await _desk.DraftAsync("home", "");
        var bomb = kind switch
        {
            "nested" => new string('[', 200_000),
            "anchors" => "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n",
            "many" => "a: [" + string.Concat(Enumerable.Repeat("1,", 400_000)) + "1]",
            _ => "a: \"" + new string('x', 900_000) + "\"",
        };

        var (status, html) = await _desk.PostAsync("design/drafts/home", "design/drafts/home/check", ("text", bomb));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("data-level=\"error\"", html, StringComparison.Ordinal);
        Assert.Equal("", _desk.TextOf("home"));
    }

    [Fact]
    public async Task FloodOfChecks_IsAnsweredOrRefusedAndThePagesGoOn()
    {
        await _desk.Uc4Async();
        var text = await File.ReadAllTextAsync(World.Model.Source.Path, Desk.Cancellation);
        var token = await _desk.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(token), "\"form-token\"" },
                { new StringContent(""), "\"version\"" },
                { new StringContent($"{text}\n# {i}\n"), "\"text\"" },
            };
            return (await _desk.SendAsync("design/drafts/home/check", form)).Status;
        }));

        Assert.All(answers, s => Assert.Contains(s, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.Contains(HttpStatusCode.OK, answers);
        using var after = await _desk.AskAsync("design/drafts/home/map");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("design/drafts/home", "text", 3 * 1024 * 1024)]
    [InlineData("design/drafts/home/check", "text", 3 * 1024 * 1024)]
    [InlineData("design/drafts/home/sheet/book", "book", 9 * 1024 * 1024)]
    [InlineData("design/drafts", "name", 100 * 1024)]
    public async Task HugeUpload_IsRefusedBeforeItIsRead(string action, string field, int bytes)
    {
        var file = await _desk.Uc4Async();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await _desk.TokenAsync()), "\"form-token\"" },
            { new StringContent(file.Version), "\"version\"" },
            { new ByteArrayContent(new byte[bytes]), $"\"{field}\"" },
        };

        var (status, html) = await _desk.SendAsync(action, form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("too large", html, StringComparison.Ordinal);
        Assert.Equal(file.Text, _desk.TextOf("home"));
    }

    [Fact]
    public async Task TextJustTooLarge_IsRefusedAndNothingIsSaved()
    {
        var file = await _desk.Uc4Async();

        var (status, html) = await _desk.PostAsync("design/drafts/home", "design/drafts/home", ("text", new string('x', 1024 * 1024 + 1)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Too large", html, StringComparison.Ordinal);
        Assert.Equal(file.Text, _desk.TextOf("home"));
    }

    [Theory]
    [InlineData("taken=1&rows=%3Cscript%3E")]
    [InlineData("view=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("component=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task ReflectedXss_InTheAddress_IsText(string query)
    {
        await _desk.Uc4Async();

        var html = await _desk.PageAsync($"design/drafts/home/sheet?{query}");

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Empty(Markup.Faults(html));
    }

    [Fact]
    public async Task NotAWorkbook_IsRefusedWithTheReason()
    {
        await _desk.Uc4Async();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await _desk.TokenAsync()), "\"form-token\"" },
            { new StringContent(""), "\"version\"" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("PK\u0003\u0004 not really")), "\"book\"", "\"book.xlsx\"" },
        };

        var (status, html) = await _desk.SendAsync("design/drafts/home/sheet/book", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("XLSX-", html, StringComparison.Ordinal);
        Assert.Empty(Markup.Faults(html));
    }

    // Every name and text of the sample becomes markup that must stay text.
    private static string Hostile(string yaml)
    {
        var quoted = "\"" + World.Markup1.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        return System.Text.RegularExpressions.Regex.Replace(
            yaml, @"^(\s*(?:- )?)(name|about|reason|person|owner|why|text): .*(\n\s+(?:ja|en): .*)*", $"$1$2: {quoted}",
            System.Text.RegularExpressions.RegexOptions.Multiline);
    }
}
