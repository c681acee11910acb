using System.Net;
using Yuimori.Console.Web;
using Yuimori.Hub.Tests.Running;
using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Kernel.Events;

namespace Yuimori.Hub.Tests;

public sealed class AfterSetupTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private Browser _keeper = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        _keeper = await _hub.SetUpAsync();
    }

    public ValueTask DisposeAsync()
    {
        _keeper.Dispose();
        return _hub.DisposeAsync();
    }

    [Fact]
    public async Task Done_StatesCompletionAndTheSystemFile_AndShowsHome()
    {
        var events = await _hub.EventsAsync(e => e.Count == 3, "F1.", "F5.system-file");

        Assert.Equal(["F1.setup-required", "F1.completed", "F5.system-file"], events.Select(e => e.Kind));
        Assert.Equal(EventOutcome.Ok, events[2].Outcome);
        var home = await _keeper.TextAsync("/");
        Assert.Contains("Hill House", home, StringComparison.Ordinal);
        Assert.Contains("judged requirements are proven right now", home, StringComparison.Ordinal);
        Assert.Contains("<svg", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWizard_CannotBeDoneTwice()
    {
        using var other = _hub.NewBrowser();

        Assert.Equal("/", (await other.GetAsync("/setup?code=" + _hub.SetupCode)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ARestart_KeepsSiteAccountAndSession()
    {
        var path = _hub.Path;
        await _hub.DisposeAsync();
        _hub = await RunningHub.StartAsync(path);
        using var browser = _hub.NewBrowser();

        Assert.Equal(0, _hub.CodesPrinted);
        var signedIn = await browser.PostAsync(
            "/sign-in", "/sign-in", ("name", "keeper"), ("password", RunningHub.Password), ("back", "/"));
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/no/such/page")]
    [InlineData("/assets/none.css")]
    public async Task EveryAnswer_CarriesTheStrictPolicies(string path)
    {
        var headers = (await _keeper.GetAsync(path)).Headers;

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task NoPage_CarriesInlineScriptOrStyle()
    {
        foreach (var path in new[] { "/", "/sign-in" })
        {
            var html = await _keeper.TextAsync(path);
            Assert.DoesNotMatch("<script(?![^>]* src=)", html);
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=|javascript:", html);
        }
    }

    [Fact]
    public async Task CrossSiteRequestForgery_IsRefused_AndChangesNothing()
    {
        var forged = await _keeper.PostRawAsync("/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _keeper.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task DnsRebinding_IsRefusedOnThePlainLoopback()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = "evil.example";

        var answer = await _keeper.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task OpenRedirect_LeadsHomeInstead(string back)
    {
        var answer = await _keeper.PostAsync("/sign-in", "/preferences", ("language", "en"), ("back", back));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Strangers_AreSentToSignIn_AndProgramsGetThePlainStatus()
    {
        using var stranger = _hub.NewBrowser();

        Assert.Equal("/sign-in", (await stranger.GetAsync("/")).Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/live/home")).StatusCode);
    }

    [Fact]
    public async Task GuessingThePassword_Locks_AndIsStated()
    {
        using var guesser = _hub.NewBrowser();
        for (var i = 0; i < SignInGuard.AccountFreeTries; i++)
        {
            var wrong = await guesser.PostAsync("/sign-in", "/sign-in", ("name", "keeper"), ("password", "guess"));
            Assert.Contains("F3-22", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        var right = await guesser.PostAsync(
            "/sign-in", "/sign-in", ("name", "keeper"), ("password", RunningHub.Password));

        Assert.Contains("F3-23", await right.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var refused = await _hub.EventsAsync(e => e.Count == 5, "F3.sign-in-refused");
        Assert.All(refused, e => Assert.Equal("keeper", e.Data["user"]));
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await _keeper.PostAsync("/", "/sign-out");

        Assert.Equal("/sign-in", (await _keeper.GetAsync("/")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Snapshot_IsStatedAgainAndAgain() => await _hub.EventsAsync(e => e.Count >= 2, "F13.snapshot");
}
