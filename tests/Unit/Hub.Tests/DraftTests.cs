using System.Net;
using Yuimori.Hub.Tests.Running;

namespace Yuimori.Hub.Tests;

public sealed class DraftTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private Browser _keeper = null!;

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
    public async Task Save_OfADraft_StandsInTheJournalWithWhoAndHash()
    {
        var made = await _keeper.PostAsync("/design/drafts", "/design/drafts", ("name", "annex"), ("start", "outline"));

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var file = Path.Combine(_hub.Path, "designs", "annex.system.yaml");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        var saved = Assert.Single(await _hub.EventsAsync(e => e.Count == 1, "F5.draft-saved"));
        Assert.Equal(("annex", "system", hash), (saved.Data["draft"], saved.Data["part"], saved.Data["sha256"]));
        Assert.False(string.IsNullOrEmpty(saved.Data["by"]));
    }

    [Fact]
    public async Task RunningDesign_IsListedReadOnlyAndCanBeCopied()
    {
        var list = await _keeper.TextAsync("/design/drafts");
        Assert.Contains("value=\"running\"", list, StringComparison.Ordinal);

        await _keeper.PostAsync("/design/drafts", "/design/drafts", ("name", "copy"), ("start", "running"));

        Assert.Contains("copy.system.yaml", await _keeper.TextAsync("/design/drafts/copy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/design/drafts")]
    [InlineData("/design/drafts/annex")]
    [InlineData("/design/drafts/annex/decide")]
    [InlineData("/design/drafts/annex/sheet/book")]
    [InlineData("/design/schema.json")]
    public async Task Stranger_SeesNoDraft(string path)
    {
        using var stranger = _hub.NewBrowser();

        var answer = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }
}
