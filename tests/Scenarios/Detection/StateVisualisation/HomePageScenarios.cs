using System.Net;
using Yuimori.Kernel.Events;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Detection.StateVisualisation;

/// <summary>F13/FR-6: the state of everything is visible, and that it is watched is stated.</summary>
[Collection(HomeGroup.Name)]
public sealed class HomePageScenarios(HomeFixture home)
{
    [Fact]
    public async Task Home_ShowsEveryComponentInBothLanguages()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (status, page) = await home.Site.Browser.GetAsync("", cancellation);
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var member in Site.Members) Assert.Contains($"component-{member}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_IsStatedAndTurnsStaleWhenTheHubFallsSilent()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await home.Site.AwaitAsync("F13.snapshot", static e => e.Outcome == EventOutcome.Ok, "a snapshot", cancellation);
        Assert.Equal("met", (await Judgement.OfAsync(home.Site, cancellation)).Rule("FR-6", "F13-E1"));
        Assert.Equal(
            "stale", (await Judgement.OfAsync(home.Site, cancellation, later: TimeSpan.FromMinutes(5))).Rule("FR-6", "F13-E1"));
    }
}
