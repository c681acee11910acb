using System.Diagnostics;
using Yuimori.Kernel.Events;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Initiation.SettingConfirmation;

/// <summary>F2/FR-1: a component that runs with other settings than the System file places on it is found.</summary>
[Collection(HomeGroup.Name)]
public sealed class PlanScenarios(HomeFixture home)
{
    [Fact]
    public async Task Settings_ChangedOnTheDevice_EvidenceTurnsRedAndGreenAgain()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        await site.AwaitAsync("F2.confirmed", Of("pm25-meter", EventOutcome.Ok), "settings confirmed", cancellation);
        var plan = Path.Combine(site.DirectoryOf("pm25-meter"), "plan.json");
        var placed = await File.ReadAllTextAsync(plan, cancellation);
        await File.WriteAllTextAsync(plan, placed.Replace("\"heartbeatSeconds\":2", "\"heartbeatSeconds\":3", StringComparison.Ordinal), cancellation);
        Restart(site);
        await site.AwaitAsync("F2.confirmed", Of("pm25-meter", EventOutcome.Failed), "the change found", cancellation);
        Assert.Equal("failed", (await Judgement.OfAsync(site, cancellation)).Rule("FR-1", "F2-E1"));

        await File.WriteAllTextAsync(plan, placed, cancellation);
        var changed = TimeProvider.System.GetUtcNow();
        Restart(site);
        await site.AwaitAsync(
            "F2.confirmed", e => e.At > changed && Of("pm25-meter", EventOutcome.Ok)(e), "settings confirmed again", cancellation);
        Assert.Equal("met", (await Judgement.OfAsync(site, cancellation)).Rule("FR-1", "F2-E1"));
    }

    private static Func<Event, bool> Of(string component, EventOutcome outcome) =>
        e => e.Component.Value == component && e.Outcome == outcome;

    private static void Restart(Site site)
    {
        using var process = Process.GetProcessById(site.ProcessId("pm25-meter")!.Value);
        process.Kill();
    }
}
