using Yuimori.Kernel.Events;
using Yuimori.Shared;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Prevention.LogCollection;

/// <summary>F5/FR-7: Events reach the hub whatever happens to it, and nobody changes one unseen.</summary>
[Collection(HomeGroup.Name)]
public sealed class JournalScenarios(HomeFixture home)
{
    [Fact]
    public async Task Hub_Gone_TheGatewayGoesOnAndHandsItsEventsOver()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        var gone = site.ProcessId(Site.Hub)!.Value;
        await Tool.SignalAsync(gone, "STOP", cancellation);
        var since = TimeProvider.System.GetUtcNow();
        Event seen;
        try
        {
            await Tool.SignalAsync(site.ProcessId("shutter")!.Value, "KILL", cancellation);
            seen = await Wait.ForAsync(
                () => Task.FromResult(site.GatewayEvents("F3.connected").LastOrDefault(
                    e => e.Component.Value == "shutter" && e.At > since)),
                TimeSpan.FromSeconds(60), "the shutter's return in the gateway's Journal", cancellation);
            Assert.DoesNotContain(site.HubEvents("F3.connected"), e => e.Id == seen.Id);
        }
        finally
        {
            await Tool.SignalAsync(gone, "CONT", cancellation);
        }

        await site.AwaitAsync("F3.connected", e => e.Id == seen.Id, "the same Event in the hub's Journal", cancellation);
    }

    [Fact]
    public async Task Journal_RowEditedInTheGateway_EvidenceTurnsRedAndGreenAgain()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        await site.AwaitAsync("F5.verified", Of(EventOutcome.Ok), "the Journal verified", cancellation);
        var row = JournalRow.Of(site.DirectoryOf(Site.Gateway), index: 3);
        row.Replace(body => body.Replace("\"outcome\":\"ok\"", "\"outcome\":\"Ok\"", StringComparison.Ordinal));
        await site.AwaitAsync(
            "F5.verified", e => Of(EventOutcome.Failed)(e) && e.Data["badIndex"] == "3", "the edited row named", cancellation,
            TimeSpan.FromSeconds(120));
        var red = await Judgement.OfAsync(site, cancellation);
        Assert.Equal("failed", red.Rule("FR-7", "F5-E1"));
        Assert.Equal("failed", red.Rule("FR-4", "F5-E2"));
        row.Restore();
        var restored = TimeProvider.System.GetUtcNow();
        await site.AwaitAsync(
            "F5.verified", e => Of(EventOutcome.Ok)(e) && e.At > restored, "the Journal verified again", cancellation,
            TimeSpan.FromSeconds(120));
        Assert.Equal("met", (await Judgement.OfAsync(site, cancellation)).Rule("FR-7", "F5-E1"));
    }

    [Fact]
    public async Task Gateway_Silent_ForwardingTurnsStale()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await home.Site.AwaitAsync("F5.forwarded", static e => e.Outcome == EventOutcome.Ok, "forwarding stated", cancellation);
        var later = await Judgement.OfAsync(home.Site, cancellation, later: TimeSpan.FromMinutes(10));
        Assert.Equal("stale", later.Rule("FR-7", "F5-E3"));
        Assert.Equal("met", (await Judgement.OfAsync(home.Site, cancellation)).Rule("FR-7", "F5-E3"));
    }

    private static Func<Event, bool> Of(EventOutcome outcome) =>
        e => e.Component.Value == Site.Gateway && e.Outcome == outcome;
}
