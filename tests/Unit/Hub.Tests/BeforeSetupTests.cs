using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Yuimori.Hub.Tests.Running;

namespace Yuimori.Hub.Tests;

public sealed class BeforeSetupTests : IAsyncLifetime
{
    private RunningHub _hub = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _hub = await RunningHub.StartAsync();

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/journal")]
    [InlineData("/sign-in")]
    [InlineData("/live/home")]
    [InlineData("/api/v1/journal/export")]
    [InlineData("/no/such/page")]
    [InlineData("/setups")]
    public async Task NothingAnswers_BeforeTheWizardIsDone(string path)
    {
        using var browser = _hub.NewBrowser();

        var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("/setup", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/.well-known/est/cacerts")]
    [InlineData("/.well-known/est/simpleenroll")]
    public async Task Est_IsToldToComeBack(string path)
    {
        using var browser = _hub.NewBrowser(tls: true);
        browser.Client.DefaultRequestHeaders.Remove("Accept");

        var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("F1-20", problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("titleJa").GetString()!);
    }

    [Fact]
    public async Task TheBroker_ClosesEveryConnection()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_hub.Mqtt.Host, _hub.Mqtt.Port, Cancellation);
        await using var tls = new System.Net.Security.SslStream(socket.GetStream());

        await Assert.ThrowsAnyAsync<IOException>(() => tls.AuthenticateAsClientAsync("localhost"));
    }

    [Fact]
    public async Task TheWizardAndItsFiles_Answer_InBothLanguages()
    {
        using var browser = _hub.NewBrowser();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var english = await browser.TextAsync("/setup");
        Assert.Contains("First set-up", english, StringComparison.Ordinal);
        var sheet = english.Split('"').Single(part => part.StartsWith("/assets/site.", StringComparison.Ordinal)
            && part.EndsWith(".css", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(sheet)).StatusCode);

        await browser.PostAsync("/setup", "/preferences", ("language", "ja"), ("back", "/setup"));

        Assert.Contains("初期設定", await browser.TextAsync("/setup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongSetupCode_IsRefused_AndFiveOfThemPrintANewOne()
    {
        using var browser = _hub.NewBrowser();
        var first = _hub.SetupCode;
        for (var i = 0; i < 5; i++)
        {
            var refused = await browser.PostAsync("/setup", "/setup/begin", ("language", "en"), ("code", "WRONG"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Equal(2, _hub.CodesPrinted);
        Assert.NotEqual(first, _hub.SetupCode);
        var old = await browser.PostAsync("/setup", "/setup/begin", ("language", "en"), ("code", first));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
    }

    [Theory]
    [InlineData("/setup/administrator")]
    [InlineData("/setup/names")]
    public async Task SkippingTheCode_LeadsBackToIt(string step)
    {
        using var browser = _hub.NewBrowser();

        var answer = await browser.PostAsync(
            "/setup", step, ("name", "intruder"), ("password", RunningHub.Password), ("again", RunningHub.Password),
            ("site", "x"), ("domain", "x.internal"));

        Assert.Equal("/setup", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task PasswordsThatDiffer_AreShownAgainWithTheReason()
    {
        using var browser = _hub.NewBrowser();
        await browser.PostAsync("/setup", "/setup/begin", ("language", "en"), ("code", _hub.SetupCode));

        var refused = await browser.PostAsync(
            "/setup", "/setup/administrator", ("name", "keeper"), ("password", RunningHub.Password), ("again", "other"));

        Assert.Contains("F1-09", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
