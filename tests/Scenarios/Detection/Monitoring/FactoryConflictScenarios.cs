using Yuimori.Shared;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Detection.Monitoring;

/// <summary>F12/FR-6, use case UC5: power control stops the air conditioner that temperature control runs.</summary>
public sealed class FactoryConflictScenarios
{
    [Fact]
    public async Task PeakAndHeat_ThePowerLimitWinsAndTemperatureControlIsTold()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var site = Site.Start(
            Path.Combine(Artifacts.Root, "samples", "uc5-robot-power", "robot-power.system.yaml"));
        await site.SetUpAsync(cancellation);
        foreach (var sensor in new[] { "room-thermometer", "power-meter" })
            await AwaitAsync(site, "F3.connected", sensor, static _ => true, cancellation);

        await site.PokeAsync("power-meter", "total-power", "200000", 600, cancellation);
        await site.PokeAsync("room-thermometer", "temperature", "30", 600, cancellation);
        await AwaitAsync(site, "F12.acted", "air-conditioner", static d => d["value"] == "running", cancellation);

        await site.PokeAsync("power-meter", "total-power", "320000", 600, cancellation);
        await AwaitAsync(
            site, "F12.conflict", "air-conditioner",
            static d => d["loser"] == "temperature-control" && d["why"] == "higher-purpose", cancellation);
        await AwaitAsync(site, "F12.acted", "air-conditioner", static d => d["value"] == "stopped", cancellation);
    }

    private static Task AwaitAsync(
        Site site, string kind, string component, Func<IReadOnlyDictionary<string, string>, bool> wanted,
        CancellationToken cancellation) => Wait.ForAsync(
            () => Task.FromResult(JournalFile.Events(site.DirectoryOf("production-monitor"), kind)
                .LastOrDefault(e => e.Component.Value == component && wanted(e.Data))),
            TimeSpan.FromSeconds(90), $"{kind} of {component}\n{site.Said}", cancellation);
}
